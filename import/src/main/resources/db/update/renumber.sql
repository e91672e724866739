-- SPDX-License-Identifier: Apache-2.0
-- Number lines are made anew, all of a way or none, where the way, its nodes or a street beside it changes. A way looks for its street up to
-- 0.015° away (RoadIndex), the census 0.0512° where it finds none.
INSERT INTO staged.renumbered_way
    SELECT osm_id FROM staged.dirty t
    WHERE t.osm_type = 'W' AND (
        EXISTS (SELECT FROM live.feature f WHERE f.osm_type = 'W' AND f.osm_id = t.osm_id AND f.key = 'interpolation')
        OR EXISTS (SELECT FROM staged.feature f WHERE f.osm_type = 'W' AND f.osm_id = t.osm_id AND f.key = 'interpolation'))
    UNION
    SELECT f.osm_id FROM staged.touched f WHERE f.osm_type = 'W' AND f.key = 'interpolation'
    UNION
    SELECT w.id
    FROM staged.osm_node n
    CROSS JOIN LATERAL (
        SELECT o.id FROM live.osm_way o
        WHERE live.node_groups(o.nodes) @> ARRAY[n.id >> 6] AND o.nodes @> ARRAY[n.id] OFFSET 0) w
    JOIN live.feature f ON f.osm_type = 'W' AND f.osm_id = w.id AND f.key = 'interpolation'
    UNION
    SELECT f.osm_id
    FROM staged.touched_road r
    JOIN live.feature f ON f.key = 'interpolation' AND f.geometry && ST_Expand(ST_SetSRID(polygon(r.ground)::geometry, 4326), 0.016)
    WHERE r.is_named
    UNION
    SELECT n.way_id FROM staged.scope s JOIN live.number_line n ON n.place_id = s.id WHERE n.way_id IS NOT NULL;
INSERT INTO staged.renumbered_line
    SELECT n.census_id FROM staged.scope s JOIN live.number_line n ON n.place_id = s.id WHERE n.census_id IS NOT NULL
    UNION -- beside a border that moves, perhaps a country's
    SELECT c.id
    FROM staged.touched_area a
    JOIN live.census_line c ON c.line && ST_SetSRID(polygon(a.ground)::geometry, 4326)
    WHERE a.id IS NULL
    UNION
    SELECT c.id
    FROM staged.touched_road r
    JOIN live.census_line c ON c.line && ST_Expand(ST_SetSRID(polygon(r.ground)::geometry, 4326), 0.052)
    WHERE r.is_named AND NOT EXISTS (SELECT FROM live.number_line n WHERE n.census_id = c.id);
INSERT INTO staged.scope
    SELECT n.place_id FROM staged.renumbered_way w JOIN live.number_line n ON n.way_id = w.way_id
    UNION SELECT n.place_id FROM staged.renumbered_line c JOIN live.number_line n ON n.census_id = c.census_id
ON CONFLICT DO NOTHING;
ANALYZE staged.scope, staged.renumbered_way, staged.renumbered_line;

-- what is resolved, as it will be
INSERT INTO staged.subject
    SELECT f.* FROM staged.scope s CROSS JOIN LATERAL (SELECT * FROM world.feature w WHERE w.id = s.id OFFSET 0) f;
ANALYZE staged.subject;
