-- SPDX-License-Identifier: Apache-2.0
TRUNCATE osm_node, osm_way, osm_relation, gone_object;
