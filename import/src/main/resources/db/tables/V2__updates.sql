-- SPDX-License-Identifier: Apache-2.0
-- What updates need: what is still to be indexed, how far each source was followed, and what an import was told beside the extract.

-- Places whose document in the index is older than the row; each update writes them with what it changed, the indexer clears them.
CREATE TABLE outbox (
    place_id bigint PRIMARY KEY
);

-- How far a source of changes was followed; written in the transaction of the change itself.
CREATE TABLE replication (
    source    text        PRIMARY KEY, -- its address, as the user gave it
    sequence  bigint      NOT NULL,
    data_time timestamptz NOT NULL
);

-- Importances of the articles that the extract named, from --importance.
CREATE TABLE article (
    title      text NOT NULL, -- language:Title_with_underscores
    item       text NOT NULL, -- the Wikidata item that it counts for; empty = it counts for itself
    importance double precision NOT NULL
);

-- House numbers of the census as read, from --tiger; those beside a street become number lines.
CREATE TABLE census_line (
    id           bigint   NOT NULL, -- its row in the files
    first_number integer  NOT NULL,
    last_number  integer  NOT NULL,
    step         smallint NOT NULL,
    street       text     NOT NULL,
    postcode     text,
    line         geometry(LineString, 4326) NOT NULL
);

-- Postcodes with positions, from --postcodes; those that the extract lacks become places.
CREATE TABLE known_postcode (
    country_code text NOT NULL,
    postcode     text NOT NULL,
    position     geometry(Point, 4326) NOT NULL
);
