#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What becomes of requests when far more come than can be answered: overload.sh PATHS_FILE [PORT [CONNECTIONS [SECONDS]]]
# First wrk measures what a service on this machine answers, over 8 connections. Then it keeps CONNECTIONS busy for SECONDS: whoever is refused asks
# again at once, so that what is asked is many times what is answered. Meanwhile, and in the seconds thereafter, another client asks 100 times a second,
# whatever becomes of it, and tells how long those waited that were answered. Ends with 1 when one failed otherwise than by a refusal that says when to
# come back. PATHS_FILE is a file of bench/load/paths.mjs. Needs wrk, node and ss.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
paths=${1:?"a file of paths is missing: overload.sh PATHS_FILE [PORT [CONNECTIONS [SECONDS]]]"}
port=${2:-8080} connections=${3:-512} seconds=${4:-20}
base=http://localhost:$port

server=$(ss -ltnpH "sport = :$port" | sed -n 's/.*pid=\([0-9]*\).*/\1/p')
[ -n "$server" ] || { echo "nothing listens on port $port; start it with: ortelius serve --port $port" >&2; exit 1; }

resident() { awk '$1 == "VmRSS:" { printf "%d MB", $2 / 1000 }' "/proc/$server/status"; }

flood() { # CONNECTIONS SECONDS → requests/s, and how many were refused or failed
  wrk --threads 1 --connections "$1" --duration "$2s" --script "$here/paths.lua" "$base" -- "$paths" | sed -n 's/^RESULT //p' |
    awk -v seconds="$2" '{ printf "%d asked a second, %d answered\n", $1, $1 - $5 / seconds }'
}

tell() { # WHAT COMMAND…
  local what=$1
  shift
  printf '%-12s ' "$what"
  "$@"
}

tell capacity flood 8 10
tell memory resident && echo
flood "$connections" "$seconds" >/tmp/overload.$$ &
flooding=$!
trap 'rm -f /tmp/overload.$$' EXIT
sleep 2
tell overload node "$here/steady.mjs" "$base" "$paths" 100 $((seconds - 4)) refusals
wait $flooding
cat /tmp/overload.$$
tell memory resident && echo
for second in 1 2 3 4 5; do
  tell "$second s later" node "$here/steady.mjs" "$base" "$paths" 100 1 refusals
done
