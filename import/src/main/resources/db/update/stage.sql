-- SPDX-License-Identifier: Apache-2.0
-- A change grows beside the live generation: tables of what is new, and views of the world as it will be. A kill leaves the live tables as
-- they are, and what was staged is thrown away, so next to none of it is logged.
CREATE UNLOGGED TABLE staged.osm_{kind} (LIKE live.osm_{kind});
-- what the change ends
CREATE UNLOGGED TABLE staged.gone_object (LIKE live.gone_object INCLUDING DEFAULTS);

-- Objects that are drawn anew.
CREATE UNLOGGED TABLE staged.dirty (osm_type char(1), osm_id bigint, PRIMARY KEY (osm_type, osm_id));

-- Areas that keep their row although their object changed.
CREATE UNLOGGED TABLE staged.held (
    id     bigint PRIMARY KEY,
    reason text -- absent when the area is to be deleted
);

CREATE UNLOGGED TABLE staged.feature (LIKE live.feature);
CREATE UNLOGGED TABLE staged.place (LIKE live.place);
CREATE UNLOGGED TABLE staged.address_line (LIKE live.address_line);
CREATE UNLOGGED TABLE staged.number_line (LIKE live.number_line);
CREATE UNLOGGED TABLE staged.entrance (LIKE live.entrance);
CREATE UNLOGGED TABLE staged.place_entrance (LIKE live.place_entrance);

-- What the auxiliary data of this change tells: whole tables that become live ones, and so are logged.
CREATE TABLE staged.article (LIKE live.article);
CREATE TABLE staged.census_line (LIKE live.census_line);
CREATE TABLE staged.known_postcode (LIKE live.known_postcode);
CREATE TABLE staged.area (LIKE live.area);
CREATE TABLE staged.looked_at (LIKE live.looked_at);
CREATE TABLE staged.postcode_mean (LIKE live.postcode_mean);

CREATE VIEW world.osm_{kind} AS
    SELECT * FROM live.osm_{kind} o WHERE NOT EXISTS (SELECT FROM staged.osm_{kind} n WHERE n.id = o.id)
    UNION ALL SELECT * FROM staged.osm_{kind} WHERE {content} IS NOT NULL;
-- without computed ones, which are computed anew
CREATE VIEW world.feature AS
    SELECT * FROM live.feature o
    WHERE osm_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM staged.dirty t WHERE t.osm_type = o.osm_type AND t.osm_id = o.osm_id)
    UNION ALL SELECT * FROM staged.feature WHERE osm_id IS NOT NULL;
CREATE VIEW world.entrance AS
    SELECT * FROM live.entrance o
    WHERE NOT EXISTS (SELECT FROM staged.dirty t WHERE t.osm_type = 'N' AND t.osm_id = o.osm_id)
    UNION ALL SELECT * FROM staged.entrance;
CREATE VIEW world.place AS SELECT * FROM staged.place;
CREATE VIEW world.place_entrance AS TABLE staged.place_entrance;
CREATE VIEW world.dirty AS TABLE staged.dirty;
