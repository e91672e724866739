#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How many requests a service on this machine answers: bench/load/load.sh DATA_FOLDER [PORT [WARM_UP_SECONDS [SECONDS]]]
# The requests are made from the places of the data folder and come over 8 connections. /status, /search and /reverse take turns, so
# that what else the machine does meets all three; the processor time a request takes is the figure that others disturb least.
# At the end, how much memory the server has had resident since it started.
# Needs wrk (Debian: apt-get install wrk), node and ss.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=${1:?"the data folder of the service is missing: load.sh DATA_FOLDER [PORT [WARM_UP_SECONDS [SECONDS]]]"}
port=${2:-8080}
warm_up=${3:-60}
seconds=${4:-15}
rounds=3

server=$(ss -ltnpH "sport = :$port" | sed -n 's/.*pid=\([0-9]*\).*/\1/p')
[ -n "$server" ] || { echo "nothing listens on port $port; start it with: ortelius serve --data $data --port $port" >&2; exit 1; }
paths=$(mktemp -d)
trap 'rm -rf "$paths"' EXIT
"$here/../../ortelius" export --data "$data" | node "$here/paths.mjs" "$paths"
echo /status >"$paths/status.txt"

cpu_ms() { # of the server until now
  awk -v per_second="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / per_second }' "/proc/$server/stat"
}

ask() { # ENDPOINT SECONDS
  local before
  before=$(cpu_ms)
  wrk --threads 1 --connections 8 --duration "$2s" --script "$here/paths.lua" "http://localhost:$port" -- "$paths/$1.txt" |
    sed -n "s/^RESULT/$1/p" | tr '\n' ' '
  echo "$2 $before $(cpu_ms)"
}

ask search $((warm_up / 2)) >/dev/null
ask reverse $((warm_up / 2)) >/dev/null
for _ in $(seq $rounds); do
  for endpoint in status search reverse; do
    ask $endpoint "$seconds"
  done
done | awk '
  BEGIN { print "endpoint  requests/s  of /status   p50 ms   p99 ms   max ms   CPU ms   errors" }
  { if ($1 == "status") status = $2
    printf "%-8s %11d %10.0f%% %8.1f %8.1f %8.1f %8.3f %8d\n", $1, $2, 100 * $2 / status, $3, $4, $5, ($9 - $8) / ($2 * $7), $6 }'
awk '$1 == "VmHWM:" { printf "resident at most %d MB, of a heap of at most %s\n", $2 / 1000, heap }' \
  heap="$(tr '\0' '\n' <"/proc/$server/cmdline" | sed -n 's/^-Xmx//p')" "/proc/$server/status"
