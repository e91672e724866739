-- SPDX-License-Identifier: Apache-2.0
-- Tags of nodes and ways, packed as class PackedTags tells; NULL = none. SQL looks into those of relations only.
ALTER TABLE osm_node ALTER tags TYPE bytea USING NULL;
ALTER TABLE osm_way ALTER tags TYPE bytea USING NULL;

-- Shapes of features, packed as class PackedShape tells; some 5 bytes a vertex. View feature shows them as geometries.
ALTER TABLE feature RENAME TO packed_feature;
ALTER TABLE packed_feature RENAME geometry TO shape;
ALTER TABLE packed_feature ALTER shape TYPE bytea USING NULL, ALTER shape SET STORAGE MAIN;

-- One expression, so that the planner finds the indexes on it behind the view.
CREATE FUNCTION unpacked(shape bytea) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN get_byte(shape, 0) = 1 THEN ST_GeomFromEWKB(shape) ELSE ST_SetSRID(ST_GeomFromTWKB(shape), 4326) END;

CREATE VIEW feature AS
    SELECT id, osm_type, osm_id, key, value, admin_level, names, address, extratags, unpacked(shape) AS geometry
    FROM packed_feature;
