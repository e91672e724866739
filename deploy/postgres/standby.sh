#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The command of a streaming replica: copies the primary the first time, follows it from then on.
set -euo pipefail

if [ "$(id -u)" = 0 ]; then
  install -d -o postgres -g postgres -m 700 "$PGDATA"
  exec gosu postgres "$0"
fi
mkdir -p -m 700 "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  PGPASSWORD=$(cat "$REPLICATOR_PASSWORD_FILE")
  export PGPASSWORD
  until pg_basebackup --host "$PRIMARY_HOST" --username replicator --pgdata "$PGDATA" --slot standby \
    --wal-method stream --write-recovery-conf --checkpoint fast; do
    find "$PGDATA" -mindepth 1 -delete # a copy that broke off
    sleep 5
  done
fi
exec postgres -c hot_standby_feedback=on
