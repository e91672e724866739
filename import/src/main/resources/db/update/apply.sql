-- SPDX-License-Identifier: Apache-2.0
-- One transaction: the live tables become the world that was staged, and the outbox tells what the index has to follow.
DELETE FROM live.osm_node o USING staged.osm_node n WHERE o.id = n.id;
DELETE FROM live.osm_way o USING staged.osm_way n WHERE o.id = n.id;
DELETE FROM live.osm_relation o USING staged.osm_relation n WHERE o.id = n.id;
INSERT INTO live.osm_node SELECT * FROM staged.osm_node WHERE lon IS NOT NULL;
INSERT INTO live.osm_way SELECT * FROM staged.osm_way WHERE nodes IS NOT NULL;
INSERT INTO live.osm_relation SELECT * FROM staged.osm_relation WHERE member_ids IS NOT NULL;

DELETE FROM live.feature WHERE id IN (SELECT id FROM staged.gone_feature UNION ALL SELECT id FROM staged.feature);
INSERT INTO live.feature TABLE staged.feature;
DELETE FROM live.place WHERE id IN (SELECT id FROM staged.gone_place UNION ALL SELECT id FROM staged.place);
INSERT INTO live.place TABLE staged.place;
DELETE FROM live.address_line o USING staged.gone_line g WHERE (o.place_id, o.line_id) = (g.place_id, g.line_id);
INSERT INTO live.address_line TABLE staged.address_line;
DELETE FROM live.number_line o USING staged.gone_number_line g WHERE o.place_id = g.place_id;
INSERT INTO live.number_line TABLE staged.number_line;
DELETE FROM live.entrance o USING staged.touched t WHERE t.osm_type = 'N' AND t.osm_id = o.osm_id;
INSERT INTO live.entrance TABLE staged.entrance;
DELETE FROM live.place_entrance o USING staged.gone_door g
    WHERE (o.place_id, o.entrance_id) = (g.place_id, g.entrance_id);
INSERT INTO live.place_entrance TABLE staged.place_entrance;

INSERT INTO live.outbox
    SELECT id FROM staged.changed
    UNION SELECT id FROM staged.readdressed
    UNION SELECT p.id FROM live.place p JOIN staged.readdressed r ON r.id = p.parent_id
ON CONFLICT DO NOTHING;
