-- SPDX-License-Identifier: Apache-2.0
-- Of nodes that came out of order those count that are newer than what came before; of equal versions a deletion does.
DELETE FROM late_node l USING earlier_node e
    WHERE e.id = l.id AND (e.version > l.version OR e.version = l.version AND l.lon IS NOT NULL);
DELETE FROM osm_node o USING late_node l WHERE o.id = l.id;
INSERT INTO osm_node SELECT * FROM late_node WHERE tags IS NOT NULL;
