-- SPDX-License-Identifier: Apache-2.0
-- Features that go or come; what is drawn as it was is not among them.
CREATE UNLOGGED TABLE staged.touched AS
    SELECT o.*, false AS is_new
    FROM staged.dirty t
    JOIN live.feature o ON o.osm_type = t.osm_type AND o.osm_id = t.osm_id
    WHERE NOT EXISTS (SELECT FROM staged.feature n WHERE n.id = o.id AND n.* IS NOT DISTINCT FROM o.*)
    UNION ALL
    SELECT n.*, true
    FROM staged.feature n
    WHERE NOT EXISTS (SELECT FROM live.feature o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*);
ANALYZE staged.touched;

-- Streets that go or come.
CREATE UNLOGGED TABLE staged.touched_road (
    id       bigint  NOT NULL,
    way_id   bigint,           -- absent for squares that are relations
    is_named boolean NOT NULL,
    ground   box     NOT NULL  -- degrees
);

-- Places that may resolve otherwise; all others stay as they are.
CREATE UNLOGGED TABLE staged.scope (id bigint PRIMARY KEY);
-- Interpolation ways and lines of the census that are numbered anew.
CREATE UNLOGGED TABLE staged.renumbered_way (way_id bigint PRIMARY KEY);
CREATE UNLOGGED TABLE staged.renumbered_line (census_id bigint PRIMARY KEY);
-- Places whose postcode changes with what lies around them, and nothing else.
CREATE UNLOGGED TABLE staged.moved_postcode (id bigint PRIMARY KEY, postcode text);

-- Postcodes whose middle moves, comes or goes.
CREATE UNLOGGED TABLE staged.moved_mean (country_code text, postcode text);

CREATE INDEX ON staged.osm_way USING gin (nodes);
CREATE INDEX ON staged.osm_relation USING gin (member_ids);

-- Areas that go, come or resolve otherwise, as they were and as they will be.
CREATE UNLOGGED TABLE staged.touched_area (
    id     bigint NOT NULL,
    ground box    NOT NULL -- where it may stand in an address, degrees
);
-- Areas whose row in table area is written anew.
CREATE UNLOGGED TABLE staged.resolved_area (id bigint PRIMARY KEY);
