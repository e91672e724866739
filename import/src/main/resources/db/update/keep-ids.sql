-- SPDX-License-Identifier: Apache-2.0
-- What was there keeps its id; what is new gets the next ones.
UPDATE staged.packed_feature n SET id = o.id
FROM live.feature o
WHERE (o.osm_type, o.osm_id, o.key) = (n.osm_type, n.osm_id, n.key);
UPDATE staged.packed_feature n SET id = numbered.id
FROM (
    SELECT f.id AS drawn, last.id + row_number() OVER (ORDER BY f.id) AS id
    FROM staged.feature f, (SELECT max(id) AS id FROM live.feature) last(id)
    WHERE f.id > last.id
) numbered(drawn, id)
WHERE n.id = numbered.drawn;
ANALYZE staged.packed_feature, staged.entrance;
