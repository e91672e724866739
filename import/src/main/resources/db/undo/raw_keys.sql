-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE osm_node DROP CONSTRAINT IF EXISTS osm_node_pkey;
ALTER TABLE osm_way DROP CONSTRAINT IF EXISTS osm_way_pkey;
ALTER TABLE osm_relation DROP CONSTRAINT IF EXISTS osm_relation_pkey;
