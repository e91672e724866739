-- SPDX-License-Identifier: Apache-2.0
-- After the extract was read and before anything is drawn from it.
ALTER TABLE osm_node ADD PRIMARY KEY (id);
ALTER TABLE osm_way ADD PRIMARY KEY (id);
ALTER TABLE osm_relation ADD PRIMARY KEY (id);
ANALYZE node_block, osm_node, osm_way, osm_relation;
