-- SPDX-License-Identifier: Apache-2.0
-- Which places may resolve otherwise, by what they have to do with what is touched. No rule of resolving is repeated here: a place that is named
-- without need resolves as it was. What places looked at while they were resolved is in table looked_at.
ANALYZE staged.touched_road;
INSERT INTO staged.scope SELECT DISTINCT id FROM staged.touched;

-- what hangs on a street, or looked where it comes or goes
INSERT INTO staged.scope
    SELECT p.id FROM staged.touched_road r JOIN live.place p ON p.parent_id = r.id
    UNION
    SELECT l.place_id FROM staged.touched_road r JOIN live.looked_at l ON l.ground && r.ground WHERE r.is_named
ON CONFLICT DO NOTHING;

-- nodes on streets and on interpolation ways
INSERT INTO staged.node_on_way
    SELECT DISTINCT unnest(w.nodes) AS id
    FROM staged.dirty t
    CROSS JOIN LATERAL (
        SELECT o.nodes FROM live.osm_way o WHERE o.id = t.osm_id
        UNION ALL SELECT n.nodes FROM staged.osm_way n WHERE n.id = t.osm_id) w
    WHERE t.osm_type = 'W' AND (
        EXISTS (SELECT FROM live.feature f WHERE f.osm_type = 'W' AND f.osm_id = t.osm_id AND f.key IN ('highway', 'interpolation'))
        OR EXISTS (SELECT FROM staged.feature f WHERE f.osm_type = 'W' AND f.osm_id = t.osm_id AND f.key IN ('highway', 'interpolation')));
ANALYZE staged.node_on_way;
INSERT INTO staged.scope
    SELECT f.id FROM staged.node_on_way n JOIN live.feature f ON f.osm_type = 'N' AND f.osm_id = n.id
ON CONFLICT DO NOTHING;

-- nodes in buildings with an address
INSERT INTO staged.scope
    SELECT n.id
    FROM staged.touched b
    JOIN live.feature n ON n.geometry && b.geometry AND ST_Covers(b.geometry, n.geometry)
    WHERE ST_Dimension(b.geometry) = 2 AND jsonb_exists_any(b.address, ARRAY['housenumber', 'street', 'place'])
        AND n.osm_type = 'N' AND n.address = '{}' AND n.key <> 'place'
ON CONFLICT DO NOTHING;

-- members of relations of streets, and of rivers
INSERT INTO staged.member
    SELECT DISTINCT substr(r.member_types, m.place::int, 1) AS osm_type, m.id AS osm_id
    FROM (
        SELECT o.member_types, o.member_ids
        FROM staged.dirty t JOIN live.osm_relation o ON o.id = t.osm_id
        WHERE t.osm_type = 'R' AND o.tags->>'type' IN ('associatedStreet', 'street', 'waterway')
        UNION ALL
        SELECT n.member_types, n.member_ids
        FROM staged.osm_relation n
        WHERE n.tags->>'type' IN ('associatedStreet', 'street', 'waterway')
        UNION ALL
        SELECT o.member_types, o.member_ids
        FROM staged.touched_road r JOIN live.osm_relation o ON o.member_ids @> ARRAY[r.way_id]
        WHERE o.tags->>'type' IN ('associatedStreet', 'street')
    ) r
    CROSS JOIN unnest(r.member_ids) WITH ORDINALITY AS m(id, place);
ANALYZE staged.member;
INSERT INTO staged.scope
    SELECT f.id FROM staged.member m JOIN live.feature f ON f.osm_type = m.osm_type AND f.osm_id = m.osm_id
ON CONFLICT DO NOTHING;

-- what entrances lead to
INSERT INTO staged.scope
    SELECT f.id
    FROM staged.dirty t
    JOIN live.osm_way w ON live.node_groups(w.nodes) @> ARRAY[t.osm_id >> 6] AND w.nodes @> ARRAY[t.osm_id]
    JOIN live.feature f ON f.osm_type = 'W' AND f.osm_id = w.id
    WHERE t.osm_type = 'N' AND (
        EXISTS (SELECT FROM live.entrance e WHERE e.osm_id = t.osm_id)
        OR EXISTS (SELECT FROM staged.entrance e WHERE e.osm_id = t.osm_id))
ON CONFLICT DO NOTHING;
