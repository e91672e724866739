-- SPDX-License-Identifier: Apache-2.0
-- Of an object that changed several times the last change of its highest version counts; and only if it is no older than what is there, or
-- than the end of what was there. A change without a version is as new as whatever came before it.
UPDATE staged.osm_node n SET version = p.version
    FROM (
        SELECT s.ctid, greatest(max(s.version) OVER (PARTITION BY s.id ORDER BY s.ctid), o.version, g.version) AS version
        FROM staged.osm_node s
        LEFT JOIN live.osm_node o ON o.id = s.id
        LEFT JOIN live.gone_object g ON g.osm_type = 'N' AND g.osm_id = s.id
        WHERE s.id IN (SELECT u.id FROM staged.osm_node u WHERE u.version = 0)
    ) p
    WHERE n.ctid = p.ctid AND n.version = 0 AND p.version > 0;
UPDATE staged.osm_way n SET version = p.version
    FROM (
        SELECT s.ctid, greatest(max(s.version) OVER (PARTITION BY s.id ORDER BY s.ctid), o.version, g.version) AS version
        FROM staged.osm_way s
        LEFT JOIN live.osm_way o ON o.id = s.id
        LEFT JOIN live.gone_object g ON g.osm_type = 'W' AND g.osm_id = s.id
        WHERE s.id IN (SELECT u.id FROM staged.osm_way u WHERE u.version = 0)
    ) p
    WHERE n.ctid = p.ctid AND n.version = 0 AND p.version > 0;
UPDATE staged.osm_relation n SET version = p.version
    FROM (
        SELECT s.ctid, greatest(max(s.version) OVER (PARTITION BY s.id ORDER BY s.ctid), o.version, g.version) AS version
        FROM staged.osm_relation s
        LEFT JOIN live.osm_relation o ON o.id = s.id
        LEFT JOIN live.gone_object g ON g.osm_type = 'R' AND g.osm_id = s.id
        WHERE s.id IN (SELECT u.id FROM staged.osm_relation u WHERE u.version = 0)
    ) p
    WHERE n.ctid = p.ctid AND n.version = 0 AND p.version > 0;
DELETE FROM staged.osm_node a USING (
    SELECT ctid, row_number() OVER (PARTITION BY id ORDER BY version DESC, ctid DESC) AS nth FROM staged.osm_node
) b WHERE a.ctid = b.ctid AND b.nth > 1;
DELETE FROM staged.osm_way a USING (
    SELECT ctid, row_number() OVER (PARTITION BY id ORDER BY version DESC, ctid DESC) AS nth FROM staged.osm_way
) b WHERE a.ctid = b.ctid AND b.nth > 1;
DELETE FROM staged.osm_relation a USING (
    SELECT ctid, row_number() OVER (PARTITION BY id ORDER BY version DESC, ctid DESC) AS nth FROM staged.osm_relation
) b WHERE a.ctid = b.ctid AND b.nth > 1;
DELETE FROM staged.osm_node n USING live.osm_node o WHERE o.id = n.id AND o.version > n.version;
DELETE FROM staged.osm_node n USING live.gone_object g WHERE g.osm_type = 'N' AND g.osm_id = n.id AND g.version > n.version;
DELETE FROM staged.osm_way n USING live.osm_way o WHERE o.id = n.id AND o.version > n.version;
DELETE FROM staged.osm_way n USING live.gone_object g WHERE g.osm_type = 'W' AND g.osm_id = n.id AND g.version > n.version;
DELETE FROM staged.osm_relation n USING live.osm_relation o WHERE o.id = n.id AND o.version > n.version;
DELETE FROM staged.osm_relation n USING live.gone_object g WHERE g.osm_type = 'R' AND g.osm_id = n.id AND g.version > n.version;
INSERT INTO staged.gone_object SELECT 'N', id, version FROM staged.osm_node WHERE lon IS NULL;
INSERT INTO staged.gone_object SELECT 'W', id, version FROM staged.osm_way WHERE nodes IS NULL;
INSERT INTO staged.gone_object SELECT 'R', id, version FROM staged.osm_relation WHERE member_ids IS NULL;
-- the same again, or gone already
DELETE FROM staged.osm_node n USING live.osm_node o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.osm_way n USING live.osm_way o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.osm_relation n USING live.osm_relation o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.osm_node n WHERE lon IS NULL AND NOT EXISTS (SELECT FROM live.osm_node o WHERE o.id = n.id);
DELETE FROM staged.osm_way n WHERE nodes IS NULL AND NOT EXISTS (SELECT FROM live.osm_way o WHERE o.id = n.id);
DELETE FROM staged.osm_relation n WHERE member_ids IS NULL AND NOT EXISTS (SELECT FROM live.osm_relation o WHERE o.id = n.id);
ALTER TABLE staged.osm_node ADD PRIMARY KEY (id);
ALTER TABLE staged.osm_way ADD PRIMARY KEY (id);
ALTER TABLE staged.osm_relation ADD PRIMARY KEY (id);
ANALYZE staged.osm_node, staged.osm_way, staged.osm_relation;
