-- SPDX-License-Identifier: Apache-2.0
TRUNCATE node_block, osm_node, osm_way, osm_relation, gone_object;
DROP TABLE IF EXISTS late_node, earlier_node;
