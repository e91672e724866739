-- SPDX-License-Identifier: Apache-2.0
-- Remembers what is no more, as long as somebody might apply an older change, and forgets what is there again. A region's changes also take
-- away what left the region, by its last version, and it comes back by the same: so only what is older than its end is held off.
DELETE FROM live.gone_object g USING staged.osm_{kind} n
    WHERE g.osm_type = '{letter}' AND g.osm_id = n.id AND n.{content} IS NOT NULL;
INSERT INTO live.gone_object TABLE staged.gone_object
ON CONFLICT (osm_type, osm_id) DO UPDATE SET version = excluded.version, since = excluded.since;
DELETE FROM live.gone_object WHERE since < current_date - 90;
DELETE FROM live.applied_file WHERE since < current_date - 90;
