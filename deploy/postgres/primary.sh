#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs once, when the image sets up the primary's database: who may replicate it.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set replicator="$(cat "$REPLICATOR_PASSWORD_FILE")" <<'SQL'
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replicator';
SELECT pg_create_physical_replication_slot('standby');
SQL
echo 'host replication replicator all scram-sha-256' >>"$PGDATA/pg_hba.conf"
