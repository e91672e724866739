-- SPDX-License-Identifier: Apache-2.0
-- One transaction: the live tables become the world that was staged, and the outbox tells what the index has to follow.
DELETE FROM live.osm_{kind} o USING staged.osm_{kind} n WHERE o.id = n.id;
INSERT INTO live.osm_{kind} SELECT * FROM staged.osm_{kind} WHERE {kept} IS NOT NULL;

DELETE FROM live.packed_feature WHERE id IN (SELECT id FROM staged.gone_feature UNION ALL SELECT id FROM staged.feature);
INSERT INTO live.packed_feature TABLE staged.packed_feature;
DELETE FROM live.place WHERE id IN (SELECT id FROM staged.gone_place UNION ALL SELECT id FROM staged.place);
INSERT INTO live.place TABLE staged.place;
DELETE FROM live.address_line o USING staged.gone_line g WHERE (o.place_id, o.line_id) = (g.place_id, g.line_id);
INSERT INTO live.address_line TABLE staged.address_line;
DELETE FROM live.number_line o USING staged.gone_number_line g WHERE o.place_id = g.place_id;
INSERT INTO live.number_line TABLE staged.number_line;
DELETE FROM live.entrance o USING staged.dirty t WHERE t.osm_type = 'N' AND t.osm_id = o.osm_id;
INSERT INTO live.entrance TABLE staged.entrance;
DELETE FROM live.place_entrance o USING staged.gone_door g
    WHERE (o.place_id, o.entrance_id) = (g.place_id, g.entrance_id);
INSERT INTO live.place_entrance TABLE staged.place_entrance;

INSERT INTO live.outbox
    SELECT id FROM staged.changed
    UNION SELECT id FROM staged.address_changed
    UNION SELECT p.id FROM live.place p JOIN staged.address_changed r ON r.id = p.parent_id
ON CONFLICT DO NOTHING;

-- What was held back, and what is no longer since its object changed again.
DELETE FROM live.refused_change r USING staged.dirty t WHERE (r.osm_type, r.osm_id) = (t.osm_type, t.osm_id);
INSERT INTO live.refused_change (osm_type, osm_id, key, value, name, country_code, refused_at, reason)
    SELECT f.osm_type, f.osm_id, f.key, f.value, f.names->>'name', p.country_code, now(), h.reason
    FROM staged.held h JOIN live.feature f ON f.id = h.id JOIN live.place p ON p.id = h.id
    WHERE h.reason IS NOT NULL;
DELETE FROM live.pending_deletion d
    USING staged.dirty t, live.feature f
    WHERE f.id = d.place_id AND (f.osm_type, f.osm_id) = (t.osm_type, t.osm_id);
DELETE FROM live.pending_deletion d WHERE NOT EXISTS (SELECT FROM live.feature f WHERE f.id = d.place_id);
INSERT INTO live.pending_deletion SELECT id FROM staged.held WHERE reason IS NULL;
