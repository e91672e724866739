-- SPDX-License-Identifier: Apache-2.0
-- Of an object that changed several times the last change of its highest version counts; and only if it is no older than what is there.
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
DELETE FROM staged.osm_way n USING live.osm_way o WHERE o.id = n.id AND o.version > n.version;
DELETE FROM staged.osm_relation n USING live.osm_relation o WHERE o.id = n.id AND o.version > n.version;
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
