#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Records what a start of the service loads, for -XX:AOTCache of the same JVM: aot-cache.sh APPLICATION DATA CACHE
# Serves the data folder DATA, which nobody else uses, asks for what users ask for, and stops; the JVM then writes CACHE. Nothing is left of a
# recording that fails. JAVA_HOME names the JVM.
set -euo pipefail

application=$1 data=$2 cache=$3
unset ORTELIUS_HEAP ORTELIUS_JAVA_OPTS JAVA_TOOL_OPTIONS
# shellcheck source=deploy/jvm.sh
. "$(dirname "${BASH_SOURCE[0]}")/jvm.sh"
jvm_options serve
port=$((20000 + RANDOM % 20000))
# no setting of the caller's counts: it might name a database, a log file, a replication source
java=(env -i "PATH=$PATH" LC_ALL=C.UTF-8 ORTELIUS_DB_URL=postgresql://127.0.0.1:9/none "${JAVA_HOME:?}/bin/java")

# shellcheck disable=SC2086 # several options in one variable
"${java[@]}" $options "-XX:AOTCacheOutput=$cache.new" -jar "$application/quarkus-run.jar" \
  serve --data "$data" --host 127.0.0.1 --port "$port" </dev/null >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -f "$cache.new" "$cache.new.config"' EXIT

ask() { # PATH, with bash alone: images have neither curl nor wget
  local answer
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
  read -r answer <&3
  exec 3>&-
  [[ $answer == *' 200 '* ]]
}

until ask '/search?q=Ortelsburg' 2>/dev/null; do
  kill -0 $server
  sleep 0.2
done
# a busy machine may refuse some of these, which is no matter
for path in / /status /q/health/ready /metrics '/lookup?osm_ids=W1'; do
  ask "$path" || true
done
for street in {1..39}; do
  for format in xml json jsonv2 geojson geocodejson; do
    ask "/search?q=$((street % 25 + 1))+Street+$street,+Ortelsburg&format=$format" || true
    ask "/reverse?lat=49.3$((street / 10))&lon=6.2$((street % 10))&format=$format" || true
  done
done
kill $server
wait $server || true # the JVM's code after a signal is not 0
[ -s "$cache.new" ]
mv "$cache.new" "$cache"
