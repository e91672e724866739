-- SPDX-License-Identifier: Apache-2.0
-- What administrators may do, had done and wait for; one schema a data folder, which imports leave alone.

-- Who may use /admin. A revoked token stays, so that the audit can name it.
CREATE TABLE token (
    name       text        PRIMARY KEY,
    role       text        NOT NULL, -- reader or operator
    hash       bytea       NOT NULL UNIQUE, -- SHA-256; the token has 256 random bits, so nobody can guess what led to it
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

-- Work in the order of its ids, one at a time.
CREATE TABLE job (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text        NOT NULL, -- update, replicate, import, index, …
    arguments  text[]      NOT NULL,
    state      text        NOT NULL DEFAULT 'queued', -- queued, running, done or failed
    created_by text        NOT NULL, -- name of a token, or who else asked
    created_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at   timestamptz
);
CREATE INDEX job_open ON job (id) WHERE state IN ('queued', 'running');

-- What a job says while it runs.
CREATE TABLE job_line (
    job_id bigint      NOT NULL REFERENCES job ON DELETE CASCADE,
    number integer     NOT NULL, -- from 1
    at     timestamptz NOT NULL DEFAULT now(),
    text   text        NOT NULL,
    PRIMARY KEY (job_id, number)
);

-- Every action of an administrator.
CREATE TABLE audit (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT now(),
    who     text        NOT NULL, -- name of a token, or terminal
    action  text        NOT NULL, -- such as POST /admin/jobs
    details text        NOT NULL,
    outcome text        NOT NULL  -- HTTP status
);
