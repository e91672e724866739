#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How many rows a second a batch answers: bench/load/batch.sh DATA_FOLDER [ROWS [PORT]]
# Clean addresses, addresses with a typo and positions are made from the data (BatchRows), geocoded on the command line and by a service that this
# script starts, twice there, since it is the second time that its code is compiled. The orders of both answers are compared with the tables'.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
data=$(cd "${1:?"the data folder is missing: batch.sh DATA_FOLDER [ROWS [PORT]]"}" && pwd)
rows=${2:-100000}
port=${3:-8080}
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
work=$(mktemp -d)
server=
trap 'rm -rf "$work"; [ -z "$server" ] || kill "$server"' EXIT

"$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$root/bench/target/classes:$root/bench/target/lib/*" \
  org.ortelius.bench.BatchRows "$data" "$work" "$rows" 2>/dev/null

in_order() { # ANSWER
  cut -d, -f1 "$1" | tail -n +2 | cmp -s - <(seq "$rows") || { echo "$1 is in another order" >&2; exit 1; }
}

for table in clean typos points; do
  option=
  [ $table = points ] && option=--reverse
  echo "command line, $table: $("$root/ortelius" geocode $option "$work/$table.csv" --output "$work/$table.out" --data "$data" 2>&1 | tail -1)"
  in_order "$work/$table.out"
done

ORTELIUS_BATCH_ROWS=$rows "$root/ortelius" serve --data "$data" --port "$port" >/dev/null 2>&1 &
server=$!
until curl -sf "localhost:$port/status" >/dev/null; do sleep 1; done
for round in 1 2; do
  for table in clean typos points; do
    path=search
    [ $table = points ] && path=reverse
    seconds=$(curl -sf -F "data=@$work/$table.csv" -o "$work/$table.http" -w '%{time_total}' "localhost:$port/$path/csv")
    awk -v s="$seconds" -v n="$rows" -v what="HTTP, $table, round $round" 'BEGIN { printf "%s: %d rows in %.1f s, %d/s\n", what, n, s, n / s }'
    cmp -s "$work/$table.out" "$work/$table.http" || { echo "$table is answered otherwise over HTTP" >&2; exit 1; }
  done
done
