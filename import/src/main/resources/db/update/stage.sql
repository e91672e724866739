-- SPDX-License-Identifier: Apache-2.0
-- A change grows beside the live generation: tables of what is new, and views of the world as it will be. They are made once and emptied after
-- each change: to make them takes PostgreSQL half a second, most of it waiting for the disk. A kill leaves the live tables as they are, and
-- what was staged is thrown away, so none of it is logged.
CREATE UNLOGGED TABLE staged.osm_{kind} (LIKE live.osm_{kind});
CREATE INDEX ON staged.osm_{kind} (id);
CREATE INDEX ON staged.osm_way USING gin (nodes);
CREATE INDEX ON staged.osm_relation USING gin (member_ids);
-- where changed nodes were
CREATE UNLOGGED TABLE staged.old_position (id bigint PRIMARY KEY, version integer, lon integer, lat integer);
-- what changed objects were
CREATE VIEW staged.old_node AS
    SELECT p.*, o.tags FROM staged.old_position p LEFT JOIN live.osm_node o ON o.id = p.id;
CREATE VIEW staged.old_way AS TABLE live.osm_way;
CREATE VIEW staged.old_relation AS TABLE live.osm_relation;
-- what the change ends
CREATE UNLOGGED TABLE staged.gone_object (LIKE live.gone_object INCLUDING DEFAULTS);

-- Objects that are drawn anew.
CREATE UNLOGGED TABLE staged.dirty (osm_type char(1), osm_id bigint, PRIMARY KEY (osm_type, osm_id));

-- Areas that keep their row although their object changed.
CREATE UNLOGGED TABLE staged.held (
    id     bigint PRIMARY KEY,
    reason text -- absent when the area is to be deleted
);

-- Large areas that are ways and still have their tag.
CREATE UNLOGGED TABLE staged.still_tagged (id bigint NOT NULL);

-- What is drawn, and what is resolved of it. Keys are checked when a statement ends, since one gives many rows other ids.
CREATE UNLOGGED TABLE staged.packed_feature (LIKE live.packed_feature, PRIMARY KEY (id) DEFERRABLE);
CREATE INDEX ON staged.packed_feature (osm_type, osm_id);
CREATE INDEX ON staged.packed_feature USING gist (live.unpacked(shape));
CREATE VIEW staged.feature AS
    SELECT id, osm_type, osm_id, key, value, admin_level, names, address, extratags, live.unpacked(shape) AS geometry
    FROM staged.packed_feature;
CREATE UNLOGGED TABLE staged.place (LIKE live.place, PRIMARY KEY (id) DEFERRABLE);
CREATE UNLOGGED TABLE staged.address_line (LIKE live.address_line, PRIMARY KEY (place_id, line_id));
CREATE UNLOGGED TABLE staged.number_line (LIKE live.number_line);
CREATE UNLOGGED TABLE staged.entrance (LIKE live.entrance);
CREATE UNLOGGED TABLE staged.place_entrance (LIKE live.place_entrance);

-- What the auxiliary data of this change tells, and what updates remember: whole tables that become live ones after a resolve of everything.
CREATE UNLOGGED TABLE staged.article (LIKE live.article);
CREATE UNLOGGED TABLE staged.census_line (LIKE live.census_line);
CREATE UNLOGGED TABLE staged.known_postcode (LIKE live.known_postcode);
CREATE UNLOGGED TABLE staged.area (LIKE live.area);
CREATE UNLOGGED TABLE staged.looked_at (LIKE live.looked_at);
CREATE UNLOGGED TABLE staged.postcode_mean (LIKE live.postcode_mean);

-- Features that go or come; what is drawn as it was is not among them.
CREATE UNLOGGED TABLE staged.touched (LIKE live.feature, is_new boolean NOT NULL);

-- Streets that go or come.
CREATE UNLOGGED TABLE staged.touched_road (
    id       bigint  NOT NULL,
    way_id   bigint,           -- absent for squares that are relations
    is_named boolean NOT NULL,
    ground   box     NOT NULL  -- degrees
);

-- Places that may resolve otherwise; all others stay as they are.
CREATE UNLOGGED TABLE staged.scope (id bigint PRIMARY KEY);
-- What is resolved, as it will be.
CREATE UNLOGGED TABLE staged.subject (LIKE live.feature);
CREATE INDEX ON staged.subject (id);
-- Nodes on streets and on interpolation ways that change.
CREATE UNLOGGED TABLE staged.node_on_way (id bigint NOT NULL);
-- Members of relations of streets, and of rivers.
CREATE UNLOGGED TABLE staged.member (osm_type char(1) NOT NULL, osm_id bigint NOT NULL);
-- Interpolation ways and lines of the census that are numbered anew.
CREATE UNLOGGED TABLE staged.renumbered_way (way_id bigint PRIMARY KEY);
CREATE UNLOGGED TABLE staged.renumbered_line (census_id bigint PRIMARY KEY);

-- Places whose postcode changes with what lies around them, and nothing else.
CREATE UNLOGGED TABLE staged.moved_postcode (id bigint PRIMARY KEY, postcode text);
-- Postcodes whose middle moves, comes or goes.
CREATE UNLOGGED TABLE staged.moved_mean (country_code text, postcode text);

-- Areas that go, come or resolve otherwise, as they were and as they will be; and where others are drawn otherwise.
CREATE UNLOGGED TABLE staged.touched_area (
    id     bigint,         -- absent for one that is only drawn otherwise
    ground box    NOT NULL, -- where it may stand in an address, degrees
    rank   bigint           -- address rank of one that loses or gains this ground
);
-- Areas whose row in table area is written anew.
CREATE UNLOGGED TABLE staged.resolved_area (id bigint PRIMARY KEY);

-- Computed places as they were numbered while they were resolved, and as they will be.
CREATE UNLOGGED TABLE staged.renumbered (old_id bigint NOT NULL, new_id bigint NOT NULL);
-- What goes.
CREATE UNLOGGED TABLE staged.gone_feature (id bigint NOT NULL);
CREATE UNLOGGED TABLE staged.gone_place (id bigint NOT NULL);
CREATE UNLOGGED TABLE staged.gone_line (LIKE live.address_line);
CREATE UNLOGGED TABLE staged.gone_number_line (LIKE live.number_line);
CREATE UNLOGGED TABLE staged.gone_door (LIKE live.place_entrance);
-- Places whose own document changes.
CREATE UNLOGGED TABLE staged.changed (id bigint PRIMARY KEY);
-- Those that are called otherwise, or lie in other places: what they are said to be around changes with them.
CREATE UNLOGGED TABLE staged.renamed (id bigint NOT NULL);
CREATE UNLOGGED TABLE staged.address_changed (id bigint NOT NULL);

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
CREATE VIEW world.subject AS TABLE staged.subject;

-- What a resolve of the places in scope is compared with.
CREATE VIEW staged.old_feature AS
    SELECT o.* FROM staged.dirty t JOIN live.feature o ON o.osm_type = t.osm_type AND o.osm_id = t.osm_id
    UNION ALL
    SELECT o.* FROM staged.scope s JOIN live.feature o ON o.id = s.id WHERE o.osm_id IS NULL;
CREATE VIEW staged.old_place AS SELECT o.* FROM staged.scope s JOIN live.place o ON o.id = s.id;
CREATE VIEW staged.old_line AS SELECT o.* FROM staged.scope s JOIN live.address_line o ON o.place_id = s.id;
CREATE VIEW staged.old_number_line AS SELECT o.* FROM staged.scope s JOIN live.number_line o ON o.place_id = s.id;
CREATE VIEW staged.old_door AS SELECT o.* FROM staged.scope s JOIN live.place_entrance o ON o.place_id = s.id;
-- Computed places keep their ids, too: a country by its code, a postcode by its country and code, a number line by what it numbers.
CREATE VIEW staged.live_computed AS
    SELECT f.id, concat_ws('|', f.value, p.country_code, f.names->>'ref', n.way_id, n.first_number, n.last_number, n.step,
            CASE WHEN n.place_id IS NOT NULL THEN md5(ST_AsBinary(f.geometry)) END) AS identity
    FROM staged.old_feature f JOIN live.place p ON p.id = f.id LEFT JOIN live.number_line n ON n.place_id = f.id
    WHERE f.osm_id IS NULL;
CREATE VIEW staged.new_computed AS
    SELECT f.id, concat_ws('|', f.value, p.country_code, f.names->>'ref', n.way_id, n.first_number, n.last_number, n.step,
            CASE WHEN n.place_id IS NOT NULL THEN md5(ST_AsBinary(f.geometry)) END) AS identity
    FROM staged.feature f JOIN staged.place p ON p.id = f.id LEFT JOIN staged.number_line n ON n.place_id = f.id
    WHERE f.osm_id IS NULL;
