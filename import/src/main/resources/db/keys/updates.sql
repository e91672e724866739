-- SPDX-License-Identifier: Apache-2.0
-- Before the first update, which pays for them: who never updates needs neither their time nor their disk space.
CREATE INDEX IF NOT EXISTS osm_way_nodes ON osm_way USING gin (nodes);
CREATE INDEX IF NOT EXISTS osm_relation_members ON osm_relation USING gin (member_ids);
CREATE INDEX IF NOT EXISTS address_line_line ON address_line (line_id);
