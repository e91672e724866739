-- SPDX-License-Identifier: Apache-2.0
-- What is drawn anew: what changed, ways whose nodes moved, and relations whose ways are among these.
INSERT INTO staged.dirty SELECT '{letter}', id FROM staged.osm_{kind};
INSERT INTO staged.dirty
    SELECT 'W', w.id
    FROM staged.osm_node n
    LEFT JOIN staged.old_node o ON o.id = n.id
    JOIN live.osm_way w ON live.node_groups(w.nodes) @> ARRAY[n.id >> 6] AND w.nodes @> ARRAY[n.id]
    WHERE (n.lon, n.lat) IS DISTINCT FROM (o.lon, o.lat)
ON CONFLICT DO NOTHING;
INSERT INTO staged.dirty
    SELECT 'R', r.id
    FROM staged.dirty t
    JOIN live.osm_relation r ON r.member_ids @> ARRAY[t.osm_id] AND r.tags->>'type' IN ('multipolygon', 'boundary', 'waterway')
    WHERE t.osm_type = 'W'
ON CONFLICT DO NOTHING;
ANALYZE staged.dirty;
