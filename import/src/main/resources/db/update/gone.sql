-- SPDX-License-Identifier: Apache-2.0
-- Remembers what is no more, as long as somebody might apply an older change, and forgets what is there again. A region's changes also take
-- away what left the region, by its last version, and it comes back by the same: so only what is older than its end is held off.
DELETE FROM live.gone_object g USING staged.osm_node n WHERE g.osm_type = 'N' AND g.osm_id = n.id AND n.lon IS NOT NULL;
DELETE FROM live.gone_object g USING staged.osm_way n WHERE g.osm_type = 'W' AND g.osm_id = n.id AND n.nodes IS NOT NULL;
DELETE FROM live.gone_object g USING staged.osm_relation n WHERE g.osm_type = 'R' AND g.osm_id = n.id AND n.member_ids IS NOT NULL;
INSERT INTO live.gone_object TABLE staged.gone_object
ON CONFLICT (osm_type, osm_id) DO UPDATE SET version = excluded.version, since = excluded.since;
DELETE FROM live.gone_object WHERE since < current_date - 90;
DELETE FROM live.applied_file WHERE since < current_date - 90;
