-- SPDX-License-Identifier: Apache-2.0
-- Objects that shall be indexed anew, even those that are as they were.
INSERT INTO live.outbox
    SELECT f.id FROM live.feature f JOIN staged.dirty t ON (f.osm_type, f.osm_id) = (t.osm_type, t.osm_id)
ON CONFLICT DO NOTHING;
