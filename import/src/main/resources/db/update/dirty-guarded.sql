-- SPDX-License-Identifier: Apache-2.0
-- A human agrees with what was held back.
INSERT INTO staged.dirty
    SELECT osm_type, osm_id FROM live.refused_change
    UNION SELECT f.osm_type, f.osm_id FROM live.pending_deletion d JOIN live.feature f ON f.id = d.place_id
ON CONFLICT DO NOTHING;
ANALYZE staged.dirty;
