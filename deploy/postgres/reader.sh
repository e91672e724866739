#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs once, when the image sets up the database: who may read it, whatever imports make later, and nothing else. Services answer as this role.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set reader="${READER_PASSWORD:-$(cat "$READER_PASSWORD_FILE")}" <<'SQL'
CREATE ROLE reader LOGIN PASSWORD :'reader';
GRANT pg_read_all_data TO reader;
ALTER ROLE reader SET default_transaction_read_only TO on;
SQL
