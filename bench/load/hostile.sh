#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What ordinary clients notice while others attack: hostile.sh PATHS_FILE PORT <ATTACKS
# Reads a command a line from standard input, each of which attacks the service on this machine's PORT, and runs them in turn. Meanwhile a client asks
# 50 searches a second. Prints for each attack how many of these failed and how long they took, the memory of the server 15 seconds later, and what
# its liveness and readiness say then. Ends with 1 when a request failed, one in a hundred took more than 250 ms, or the memory stays more than 50 MB above
# that before the first attack. PATHS_FILE is search.txt of bench/load/paths.mjs, with the other files of it beside it: outlines and details are asked for
# before the first attack, for the first questions to the database take memory for good. Needs node, curl and ss.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
paths=${1:?"a file of paths is missing: hostile.sh PATHS_FILE PORT <ATTACKS"}
port=${2:?"the port of the service is missing: hostile.sh PATHS_FILE PORT <ATTACKS"}
base=http://127.0.0.1:$port
log=$(mktemp)
polite=
trap 'rm -f "$log"; [ -z "$polite" ] || kill "$polite" 2>/dev/null' EXIT

server=$(ss -ltnpH "sport = :$port" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -1)
[ -n "$server" ] || { echo "nothing listens on port $port; start it with: ortelius serve --port $port" >&2; exit 1; }

resident() { awk '$1 == "VmRSS:" { printf "%d", $2 / 1000 }' "/proc/$server/status"; }
health() { curl -s -m 5 -o /dev/null -w '%{http_code}' "$base/q/health/$1" || true; }

# Ends with the attack; steady.mjs itself ends after an hour.
beside() { # COMMAND
  node "$here/steady.mjs" "$base" "$paths" 50 3600 >"$log" &
  polite=$!
  bash -c "$1" >/dev/null 2>&1 </dev/null || true
  kill -TERM "$polite"
  wait "$polite" || true
  polite=
}

for kind in polygons details; do
  node "$here/steady.mjs" "$base" "$(dirname "$paths")/$kind.txt" 20 10 >"$log" || true
done
node "$here/steady.mjs" "$base" "$paths" 50 20 >"$log"
before=$(resident)
printf 'before: %s, %d MB\n' "$(cat "$log")" "$before"
failed=0
while IFS= read -r attack; do
  [ -n "$attack" ] && [ "${attack:0:1}" != '#' ] || continue
  beside "$attack"
  sleep 15
  printf '%s\n  %s; then %d MB, live %s, ready %s\n' "$attack" "$(cat "$log")" "$(resident)" "$(health live)" "$(health ready)"
  awk '{ for (i = 1; i < NF; i++) if ($i == "p99") exit $(i + 1) > 250 }' "$log" || failed=1
  grep -q 'failed: none' "$log" || failed=1
  [ "$(health live) $(health ready)" = "200 200" ] || failed=1
done
node "$here/steady.mjs" "$base" "$paths" 50 20 >"$log"
printf 'after: %s, %d MB\n' "$(cat "$log")" "$(resident)"
[ "$(resident)" -le $((before + 50)) ] || failed=1
exit $failed
