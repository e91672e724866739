-- SPDX-License-Identifier: Apache-2.0
-- After places were resolved and before they are indexed.
ALTER TABLE packed_feature ADD PRIMARY KEY (id);
ALTER TABLE place ADD PRIMARY KEY (id);
ALTER TABLE address_line ADD PRIMARY KEY (place_id, line_id);
ALTER TABLE entrance ADD PRIMARY KEY (osm_id);
ALTER TABLE number_line ADD PRIMARY KEY (place_id);
CREATE INDEX number_line_way ON number_line (way_id) WHERE way_id IS NOT NULL;
-- half of an index that has the type and the key, too: at most a few features share an id
CREATE INDEX feature_osm ON packed_feature (osm_id) WHERE osm_id IS NOT NULL;
CREATE INDEX place_parent ON place (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX place_linked ON place (linked_id) WHERE linked_id IS NOT NULL;
ANALYZE packed_feature, place, address_line, entrance, number_line;
