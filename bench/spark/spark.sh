#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Batches on Spark against ortelius geocode, on this machine: bench/spark/spark.sh DATA_FOLDER [ROWS [CLUSTER_ROWS]]
# 1. ROWS rows in one process with two cores: rows and cells have to be equal; both rates are printed.
# 2. CLUSTER_ROWS rows on a standalone master and two workers, from an index that is pulled from an S3 server. In the middle one executor is
#    killed with -9 and another index is published: the answer has to be whole, in order, equal, and all of the first index.
# Ends with 1 if anything differs. ROWS=0 leaves the first part out.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
data=$(cd "${1:?"the data folder is missing: spark.sh DATA_FOLDER [ROWS [CLUSTER_ROWS]]"}" && pwd)
rows=${2:-100000}
cluster_rows=${3:-20000}
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
java=$jdk/bin/java
work=$(mktemp -d)
started=()
stop() {
  local process
  for process in "${started[@]}"; do
    pkill -9 -P "$process" 2>/dev/null || true
    kill -9 "$process" 2>/dev/null && wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT

fail() {
  echo "$1" >&2
  exit 1
}

make_rows() { # ROWS FOLDER
  "$java" --enable-native-access=ALL-UNNAMED -cp "$root/bench/target/classes:$root/bench/target/lib/*" org.ortelius.bench.BatchRows "$data" "$2" "$1" 2>/dev/null
}

# The rows of all parts in their order, under one line of column names.
joined() { # FOLDER
  local part first=1
  for part in "$1"/part-*; do
    if [ $first = 1 ]; then cat "$part"; else tail -n +2 "$part"; fi
    first=0
  done
}

# Spark's writer quotes other cells than ours: cells count, not bytes.
equal() { # FOLDER FILE
  [ -e "$1/_SUCCESS" ] || fail "$1 is not whole"
  joined "$1" >"$work/joined"
  python3 - "$work/joined" "$2" <<'PYTHON' || fail "$1 differs from $2"
import csv, sys
a, b = (list(csv.reader(open(name, newline=''))) for name in sys.argv[1:])
differ = [row for row, (x, y) in enumerate(zip(a, b)) if x != y]
print(f'{len(a) - 1} rows, {len(b) - 1} of geocode, {len(differ)} differ')
sys.exit(len(a) != len(b) or bool(differ))
PYTHON
}

jar=$("$root/ortelius" spark --package)
foreign=$("$jdk/bin/jar" tf "$jar" | grep -c '^org/apache/\(spark\|hadoop\)\|^scala/\|^io/netty/' || true)
echo "the jar for clusters: $(du -h "$jar" | cut -f1)"
[ "$foreign" = 0 ] || fail "$foreign files of Spark are in $jar"
python3 - "$jar" <<'PYTHON' || fail "a licence or notice is missing in $jar"
import sys, zipfile
jar = zipfile.ZipFile(sys.argv[1])
for name, texts in {'LICENSE': ['Apache License', 'Oliver Siegmar'], 'LICENSE.txt': ['Snowball'],
                    'NOTICE': ['the Ortelius authors', 'Apache Lucene', 'Amazon Technologies']}.items():
    content = jar.read('META-INF/' + name).decode().lower()
    assert all(text.lower() in content for text in texts), (name, texts)
PYTHON

if [ "$rows" -gt 0 ]; then
  make_rows "$rows" "$work/rows"
  for table in clean points; do
    option=
    [ $table = points ] && option=--reverse
    echo "geocode, $table: $(ORTELIUS_HEAP=700m "$root/ortelius" geocode $option "$work/rows/$table.csv" --output "$work/$table.csv" --data "$data" --threads 2 2>&1 | tail -1)"
    seconds=$(date +%s.%N)
    echo "local[2], $table: $("$root/ortelius" spark $option "$work/rows/$table.csv" "$work/$table.out" --data "$data" --conf 'spark.master=local[2]' 2>&1 | tail -1), $(awk -v a="$seconds" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f s with the start of the JVM", b - a }')"
    equal "$work/$table.out" "$work/$table.csv"
  done
fi

# The storage, with the index as its newest version.
module=$root/publish/target
mkdir "$work/s3"
mkfifo "$work/open"
"$java" -Xmx128m -cp "$module/test-classes:$module/classes:$(cat "$module/s3-server.classpath")" org.ortelius.publish.S3Server "$work/s3" 0 \
  >"$work/s3.out" 2>"$work/s3.err" <"$work/open" &
started+=($!)
exec 5>"$work/open"
until [ -s "$work/s3.out" ]; do sleep .2; done
export AWS_ENDPOINT_URL_S3 AWS_ACCESS_KEY_ID=abraham AWS_SECRET_ACCESS_KEY=theatrum-orbis-terrarum AWS_REGION=us-east-1
AWS_ENDPOINT_URL_S3=$(head -1 "$work/s3.out")
index=s3://atlas/world
"$root/ortelius" publish --to $index --path-style --data "$data"
"$java" -cp "$root/bench/target/classes:$root/bench/target/lib/*" org.ortelius.bench.MadeUpTown "$work/town" 2>/dev/null

# A cluster: what a distribution of Spark has, from where Maven has it.
export SPARK_HOME=$work/spark SPARK_SCALA_VERSION=2.13
mkdir -p "$SPARK_HOME/jars"
tr ':' '\n' <"$root/spark/target/classpath" | grep -v 'ortelius\|awssdk\|lucene\|fastcsv\|junidecode\|openlocationcode\|picocli' |
  while read -r library; do ln -s "$library" "$SPARK_HOME/jars/"; done
deploy() { # NAME CLASS ARGUMENT...
  local name=$1
  shift
  "$java" -Xmx450m -cp "$SPARK_HOME/jars/*" "$@" >"$work/$name.log" 2>&1 &
  started+=($!)
}
workers=()
port=$((20000 + RANDOM % 10000))
deploy master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port $port --webui-port 0
for worker in 1 2; do
  deploy worker$worker org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g --webui-port 0 --work-dir "$work/worker$worker" "spark://127.0.0.1:$port"
  workers+=("${started[-1]}")
done
until [ "$(grep -c 'Registering worker' "$work/master.log")" = 2 ]; do sleep .5; done

make_rows "$cluster_rows" "$work/cluster"
"$root/ortelius" geocode "$work/cluster/clean.csv" --output "$work/cluster.csv" --data "$data" 2>/dev/null
begun=$(date +%s.%N)
"$root/ortelius" spark "$work/cluster/clean.csv" "$work/found" --master "spark://127.0.0.1:$port" --index $index --path-style --data "$work/pulled" \
  --tasks 20 --conf spark.executor.memory=600m --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 >"$work/job.log" 2>&1 &
job=$!
started+=($job)
since() { awk -v a="$begun" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f s", b - a }'; }
done_files() { find "$work/found" -name 'part-*' -path '*task_*' 2>/dev/null | wc -l; }
until [ -e "$work/pulled/live" ]; do
  kill -0 $job 2>/dev/null || { tail -5 "$work/job.log"; fail "the job ended before the index was pulled"; }
  sleep .1
done
echo "pulled by one executor after $(since)"
until [ "$(done_files)" -ge 5 ]; do
  kill -0 $job 2>/dev/null || { tail -5 "$work/job.log"; fail "the job ended too early"; }
  sleep .1
done
victim=$(for worker in "${workers[@]}"; do pgrep -P "$worker" -f CoarseGrainedExecutorBackend || true; done | head -1)
kill -9 "$victim"
"$root/ortelius" publish --to $index --path-style --data "$work/town" | tail -1
echo "executor $victim killed and another index published after $(since), $(done_files) of 20 tasks done then"
wait $job || { tail -5 "$work/job.log"; fail "the job failed"; }
echo "two workers: $(tail -1 "$work/job.log"), $(since) with the start"
equal "$work/found" "$work/cluster.csv"
echo "executors that ran: $(find "$work"/worker* -mindepth 2 -maxdepth 2 -type d | wc -l)"
