#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Whether requests fail while the parts of a deployment do: bench/ha/ha.sh EXTRACT [PER_SECOND [SECONDS [FIRST_PORT]]]
# Puts up on this machine a PostgreSQL primary and a streaming replica, an S3 server, a writer's data folder and three replicas behind HAProxy,
# and asks for /search and /reverse by turns, each eighth time for outlines and each eighth for /details, which the database answers. Meanwhile one
# replica is killed, one is rolled, a new generation is imported and published, and the primary is stopped. Prints when what was done, then what bench/load/steady.mjs says: how many failed, and how long answers took.
# Needs node, haproxy, postgresql with postgis (Debian: apt-get install haproxy postgresql-15-postgis-3), root or the user postgres, and a JAVA_HOME with JDK 25.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
extract=${1:?"the extract to import is missing: ha.sh EXTRACT [PER_SECOND [SECONDS [FIRST_PORT]]]"}
per_second=${2:-300}
seconds=${3:-300}
first=${4:-18080}
export HA_PORT=$first HA_ONE=$((first + 1)) HA_TWO=$((first + 2)) HA_THREE=$((first + 3))
storage=$((first + 4)) primary=$((first + 5)) standby=$((first + 6))

java=${JAVA_HOME:?"has to name a JDK 25"}/bin/java

work=$(mktemp -d "${TMPDIR:-/tmp}/ortelius-ha.XXXXXX")
chmod 755 "$work"
server_programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
declare -A replicas=() # port → process
others=()

as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

cluster() { # FOLDER PORT VERB
  as_postgres "$server_programs/pg_ctl" --silent -D "$1" -m fast -w -l "$1.log" \
    -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=" "$3"
}

finish() {
  for process in "${replicas[@]}" "${others[@]}"; do kill "$process" 2>/dev/null || true; done
  for folder in standby primary; do cluster "$work/pg/$folder" 0 stop 2>/dev/null || true; done
  wait
  [ -e "$work/failed" ] || rm -rf "$work"
}
trap finish EXIT

say() { printf '%s  %s\n' "$(date +%T)" "$1"; }

# until a command succeeds, or so many seconds are over
wait_for() { # SECONDS WHAT COMMAND…
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || { echo "waited in vain for $what, see $work" | tee "$work/failed" >&2; exit 1; }
    sleep 0.2
  done
}

databases() {
  mkdir "$work/pg"
  [ "$(id -u)" != 0 ] || chown postgres "$work/pg"
  as_postgres "$server_programs/initdb" -D "$work/pg/primary" -U ortelius --auth=trust >/dev/null
  cluster "$work/pg/primary" $primary start
  psql -q -h 127.0.0.1 -p $primary -U ortelius postgres -c 'CREATE DATABASE ortelius'
  as_postgres "$server_programs/pg_basebackup" -h 127.0.0.1 -p $primary -U ortelius -D "$work/pg/standby" --checkpoint=fast \
    --wal-method=stream --create-slot --slot=standby --write-recovery-conf
  cluster "$work/pg/standby" $standby start
}

start_storage() {
  export AWS_ACCESS_KEY_ID=abraham AWS_SECRET_ACCESS_KEY=theatrum-orbis-terrarum AWS_ENDPOINT_URL_S3=http://127.0.0.1:$storage
  export ORTELIUS_S3_PATH_STYLE=true
  local module=$root/publish/target
  mkdir "$work/s3"
  mkfifo "$work/s3.input"
  "$java" -Xmx128m -cp "$module/test-classes:$module/classes:$(cat "$module/s3-server.classpath")" \
    org.ortelius.publish.S3Server "$work/s3" $storage <>"$work/s3.input" >"$work/s3.log" 2>&1 &
  others+=($!)
  wait_for 60 "the S3 server" grep -q http "$work/s3.log"
}

import() {
  ORTELIUS_DB_URL=postgresql://ortelius@127.0.0.1:$primary/ortelius "$root/ortelius" import "$extract" --data "$work/writer" >>"$work/import.log" 2>&1
  "$root/ortelius" publish --data "$work/writer" --to s3://atlas/ha
}

start_replica() { # PORT
  ORTELIUS_DB_URL=postgresql://ortelius@127.0.0.1:$standby,127.0.0.1:$primary/ortelius ORTELIUS_INDEX=s3://atlas/ha ORTELIUS_INDEX_EVERY=2s \
    ORTELIUS_SHUTDOWN_DELAY=3 "$root/ortelius" serve --port "$1" --host 127.0.0.1 --data "$work/replica-$1" >>"$work/replica-$1.log" 2>&1 &
  replicas[$1]=$!
}

is_ready() { curl -sf "http://127.0.0.1:$1/q/health/ready"; }

generation() { curl -sf "http://127.0.0.1:$1/status?format=json" | sed -n 's/.*"database_version":"\([^"]*\)".*/\1/p'; }

has_another_generation() { # PORT OLD
  [ -n "$(generation "$1")" ] && [ "$(generation "$1")" != "$2" ]
}

kill_one() {
  say "kill -9 of replica $HA_ONE"
  kill -9 "${replicas[$HA_ONE]}"
  wait "${replicas[$HA_ONE]}" 2>/dev/null || true
  start_replica "$HA_ONE"
  wait_for 60 "replica $HA_ONE" is_ready "$HA_ONE"
  say "it is back"
}

roll_one() {
  say "replica $HA_TWO is asked to stop"
  kill "${replicas[$HA_TWO]}"
  wait "${replicas[$HA_TWO]}" || true
  start_replica "$HA_TWO"
  wait_for 60 "replica $HA_TWO" is_ready "$HA_TWO"
  say "it is back"
}

publish_another() {
  local old port
  old=$(generation "$HA_THREE")
  say "a new generation is imported and published"
  import
  for port in "$HA_ONE" "$HA_TWO" "$HA_THREE"; do wait_for 60 "another generation at $port" has_another_generation "$port" "$old"; done
  say "all replicas answer from it"
}

stop_primary() {
  say "the primary is stopped"
  cluster "$work/pg/primary" $primary stop
}

# What happens when a part of the time is over; what takes longer than its part pushes the next one back.
events() {
  local begun=$SECONDS part=1 event
  for event in kill_one roll_one publish_another stop_primary; do
    while [ $((SECONDS - begun)) -lt $((seconds * part / 6)) ]; do sleep 0.5; done
    $event
    part=$((part + 1))
  done
}

say "putting it up in $work"
"$root/ortelius" --version >/dev/null # builds
[ -e "$root/publish/target/test-classes/org/ortelius/publish/S3Server.class" ] || # a build without tests writes its class path alone
  (cd "$root" && ./mvnw -B -q -pl publish -am test-compile)
databases
start_storage
import
mkdir "$work/paths"
ORTELIUS_DB_URL=postgresql://ortelius@127.0.0.1:$primary/ortelius "$root/ortelius" export --data "$work/writer" | node "$root/bench/load/paths.mjs" "$work/paths"
search=$work/paths/search.txt reverse=$work/paths/reverse.txt
paste -d '\n' "$search" "$reverse" "$search" "$work/paths/polygons.txt" "$search" "$reverse" "$reverse" "$work/paths/details.txt" | grep . >"$work/paths/all.txt"
for port in "$HA_ONE" "$HA_TWO" "$HA_THREE"; do start_replica "$port"; done
for port in "$HA_ONE" "$HA_TWO" "$HA_THREE"; do wait_for 120 "replica $port" is_ready "$port"; done
haproxy -f "$root/bench/ha/haproxy.cfg" -db >"$work/haproxy.log" 2>&1 &
others+=($!)
wait_for 10 "HAProxy" curl -sf "http://127.0.0.1:$HA_PORT/status"
say "warming up"
node "$root/bench/load/steady.mjs" "http://127.0.0.1:$HA_PORT" "$work/paths/all.txt" "$per_second" 30 || true

say "$per_second requests/s for $seconds s"
node "$root/bench/load/steady.mjs" "http://127.0.0.1:$HA_PORT" "$work/paths/all.txt" "$per_second" "$seconds" &
client=$!
events
kill -0 $client 2>/dev/null || { say "$seconds s were too short for all that"; exit 1; }
wait $client
