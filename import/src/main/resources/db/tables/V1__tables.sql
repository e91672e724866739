-- SPDX-License-Identifier: Apache-2.0
-- One generation: the extract as it was read, the features drawn from it, and what we resolved about them.
-- Loaded by COPY first; V2 adds keys and indexes.

-- Raw OSM, kept so that a change file can be applied later.
-- Nodes with tags; V8 has where all nodes are.
CREATE TABLE osm_node (
    id      bigint   NOT NULL,
    version integer  NOT NULL,
    lon     integer  NOT NULL, -- 1e-7 degrees
    lat     integer  NOT NULL, -- 1e-7 degrees
    tags    jsonb
);

CREATE TABLE osm_way (
    id      bigint   NOT NULL,
    version integer  NOT NULL,
    nodes   bigint[] NOT NULL,
    tags    jsonb
);

CREATE TABLE osm_relation (
    id           bigint   NOT NULL,
    version      integer  NOT NULL,
    member_types text     NOT NULL, -- one letter a member: N, W or R
    member_ids   bigint[] NOT NULL,
    member_roles text[]   NOT NULL,
    tags         jsonb
);

-- What mappers drew: one row for each main tag of an object, geometry assembled.
-- Rows without an OSM object are computed: postcodes, countries without a boundary in the extract.
CREATE TABLE feature (
    id          bigint   NOT NULL,
    osm_type    char(1),
    osm_id      bigint,
    key         text     NOT NULL,
    value       text     NOT NULL,
    admin_level smallint NOT NULL,
    names       jsonb    NOT NULL,
    address     jsonb    NOT NULL,
    extratags   jsonb    NOT NULL,
    geometry    geometry(Geometry, 4326) NOT NULL
);

-- What we resolved about a feature; the same id.
CREATE TABLE place (
    id           bigint   NOT NULL,
    rank_search  smallint NOT NULL,
    rank_address smallint NOT NULL,
    country_code text,
    parent_id    bigint,
    linked_id    bigint,
    housenumber  text,
    postcode     text,
    importance   double precision NOT NULL,
    wikipedia    text, -- the article that gave the importance, language:Title
    centroid     geometry(Point, 4326) NOT NULL,
    names        jsonb, -- of an area linked with its place node; NULL = the feature's
    extratags    jsonb  -- likewise
);

-- The places around a place that may stand in its address; houses use their parent's.
CREATE TABLE address_line (
    place_id   bigint   NOT NULL,
    line_id    bigint   NOT NULL,
    rank       smallint NOT NULL,
    is_address boolean  NOT NULL
);

-- Doors and gates, each a node.
CREATE TABLE entrance (
    osm_id    bigint NOT NULL,
    type      text   NOT NULL, -- value of entrance or routing:entrance
    extratags jsonb  NOT NULL,
    position  geometry(Point, 4326) NOT NULL
);

-- Where they lead to.
CREATE TABLE place_entrance (
    place_id    bigint NOT NULL,
    entrance_id bigint NOT NULL -- its osm_id
);

-- Changes to places that an update held back for a human to look at; written by updates, read by /polygons.
CREATE TABLE refused_change (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    osm_type     char(1)     NOT NULL,
    osm_id       bigint      NOT NULL,
    key          text        NOT NULL,
    value        text        NOT NULL,
    name         text,
    country_code text,
    refused_at   timestamptz NOT NULL,
    reason       text        NOT NULL -- begins with "Area reduced" when an area would shrink too much
);
CREATE INDEX refused_change_time ON refused_change (refused_at);

-- Large areas that an update would delete and keeps until that is confirmed; written by updates, read by /deletable.
CREATE TABLE pending_deletion (
    place_id bigint PRIMARY KEY
);

-- House numbers along a computed feature, which is a line from the first to the last, or a point when there is one.
CREATE TABLE number_line (
    place_id     bigint   NOT NULL,
    first_number integer  NOT NULL,
    last_number  integer  NOT NULL,
    step         smallint NOT NULL,
    source       text     NOT NULL, -- OSM or TIGER
    way_id       bigint             -- the interpolation way; NULL = the census
);

-- What users call kinds of places; empty when the program's own phrases shall do.
CREATE TABLE special_phrase (
    phrase  text    NOT NULL,
    class   text    NOT NULL,
    type    text    NOT NULL,
    is_near boolean NOT NULL
);

-- How this generation came to be: extracts, style, data_time.
CREATE TABLE metadata (
    key   text PRIMARY KEY,
    value text NOT NULL
);
