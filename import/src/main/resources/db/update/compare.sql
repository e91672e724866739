-- SPDX-License-Identifier: Apache-2.0
-- Computed places keep their ids.
INSERT INTO staged.renumbered
    SELECT n.id AS old_id,
           coalesce(o.id, last.id + row_number() OVER (PARTITION BY o.id IS NULL ORDER BY n.id)) AS new_id
    FROM (SELECT id, identity, row_number() OVER (PARTITION BY identity ORDER BY id) AS nth FROM staged.new_computed) n
    LEFT JOIN (SELECT id, identity, row_number() OVER (PARTITION BY identity ORDER BY id) AS nth FROM staged.live_computed) o
        USING (identity, nth),
        (SELECT greatest((SELECT max(id) FROM live.feature), (SELECT max(id) FROM staged.feature WHERE osm_id IS NOT NULL))) last(id);
ANALYZE staged.renumbered;
UPDATE staged.packed_feature f SET id = r.new_id FROM staged.renumbered r WHERE f.id = r.old_id AND f.osm_id IS NULL;
UPDATE staged.place p SET id = r.new_id FROM staged.renumbered r WHERE p.id = r.old_id;
UPDATE staged.number_line n SET place_id = r.new_id FROM staged.renumbered r WHERE n.place_id = r.old_id;
UPDATE staged.looked_at l SET place_id = r.new_id FROM staged.renumbered r WHERE l.place_id = r.old_id;
ANALYZE staged.packed_feature, staged.place, staged.address_line, staged.number_line;

-- What goes.
INSERT INTO staged.gone_feature
    SELECT o.id FROM staged.old_feature o WHERE NOT EXISTS (SELECT FROM staged.feature n WHERE n.id = o.id);
INSERT INTO staged.gone_place
    SELECT o.id FROM staged.old_place o WHERE NOT EXISTS (SELECT FROM staged.place n WHERE n.id = o.id);
INSERT INTO staged.gone_line TABLE staged.old_line EXCEPT TABLE staged.address_line;
INSERT INTO staged.gone_number_line TABLE staged.old_number_line EXCEPT TABLE staged.number_line;
INSERT INTO staged.gone_door TABLE staged.old_door EXCEPT TABLE staged.place_entrance;

-- What stays as it is need not be written.
DELETE FROM staged.packed_feature n USING live.packed_feature o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.place n USING live.place o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.address_line n USING live.address_line o
    WHERE (o.place_id, o.line_id) = (n.place_id, n.line_id) AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.number_line n USING live.number_line o
    WHERE o.place_id = n.place_id AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.place_entrance n USING live.place_entrance o
    WHERE (o.place_id, o.entrance_id) = (n.place_id, n.entrance_id);

-- Places whose own document changes.
INSERT INTO staged.changed
    SELECT id FROM staged.place
    UNION SELECT id FROM staged.feature
    UNION SELECT id FROM staged.gone_feature
    UNION SELECT id FROM staged.gone_place
    UNION SELECT place_id FROM staged.address_line
    UNION SELECT place_id FROM staged.gone_line
    UNION SELECT place_id FROM staged.number_line
    UNION SELECT place_id FROM staged.gone_number_line
    UNION SELECT place_id FROM staged.place_entrance
    UNION SELECT place_id FROM staged.gone_door
    UNION SELECT d.place_id FROM live.place_entrance d JOIN staged.dirty t ON t.osm_type = 'N' AND t.osm_id = d.entrance_id;
ANALYZE staged.changed, staged.gone_feature, staged.packed_feature, staged.place, staged.address_line;

-- Those that are called otherwise, or lie in other places: what they are said to be around changes with them.
INSERT INTO staged.renamed
    SELECT c.id
    FROM staged.changed c
    LEFT JOIN live.feature f ON f.id = c.id
    LEFT JOIN live.place op ON op.id = c.id
    LEFT JOIN staged.feature nf ON nf.id = c.id
    LEFT JOIN staged.place np ON np.id = c.id
    WHERE coalesce(op.names, f.names)
        IS DISTINCT FROM coalesce(CASE WHEN np.id IS NULL THEN op.names ELSE np.names END, nf.names, f.names)
        OR EXISTS (SELECT FROM staged.gone_feature g WHERE g.id = c.id);
ANALYZE staged.renamed;
INSERT INTO staged.address_changed
    SELECT id FROM staged.renamed
    UNION SELECT place_id FROM staged.address_line
    UNION SELECT place_id FROM staged.gone_line
    UNION SELECT a.place_id FROM live.address_line a JOIN staged.renamed r ON r.id = a.line_id;
ANALYZE staged.renamed, staged.address_changed, staged.gone_place, staged.gone_line, staged.gone_number_line, staged.gone_door;
