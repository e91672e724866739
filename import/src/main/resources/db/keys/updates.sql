-- SPDX-License-Identifier: Apache-2.0
-- Before the first update, which pays for them: who never updates needs neither their time nor their disk space.
CREATE INDEX IF NOT EXISTS osm_way_nodes ON osm_way USING gin (nodes);
CREATE INDEX IF NOT EXISTS osm_relation_members ON osm_relation USING gin (member_ids);
CREATE INDEX IF NOT EXISTS feature_ground ON feature USING gist (geometry);
CREATE INDEX IF NOT EXISTS feature_boundary ON feature (value, admin_level) WHERE key = 'boundary';
CREATE INDEX IF NOT EXISTS feature_postcode ON feature ((names->>'ref')) WHERE osm_id IS NULL AND value = 'postcode';
CREATE INDEX IF NOT EXISTS feature_interpolation ON feature USING gist (geometry) WHERE key = 'interpolation';
CREATE INDEX IF NOT EXISTS feature_street ON feature USING gist (geometry) WHERE jsonb_exists(address, 'street');
CREATE INDEX IF NOT EXISTS place_country ON place (country_code);
CREATE INDEX IF NOT EXISTS place_street ON place USING gist (centroid) WHERE jsonb_exists(address, 'street');
CREATE INDEX IF NOT EXISTS place_postcode ON place USING gist (centroid) WHERE is_postcode_by_position;
CREATE INDEX IF NOT EXISTS address_line_line ON address_line (line_id);
CREATE INDEX IF NOT EXISTS place_entrance_entrance ON place_entrance (entrance_id);
CREATE INDEX IF NOT EXISTS number_line_census ON number_line (census_id) WHERE census_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS census_line_ground ON census_line USING gist (line);
CREATE INDEX IF NOT EXISTS area_id ON area (id);
CREATE INDEX IF NOT EXISTS area_reach ON area USING gist (reach);
CREATE INDEX IF NOT EXISTS area_middle ON area USING gist (middle);
CREATE INDEX IF NOT EXISTS area_node ON area (node_id) WHERE node_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS area_words ON area USING gin (words);
CREATE INDEX IF NOT EXISTS looked_at_place ON looked_at (place_id);
CREATE INDEX IF NOT EXISTS looked_at_ground ON looked_at USING gist (ground);
CREATE INDEX IF NOT EXISTS postcode_mean_code ON postcode_mean (country_code, postcode);
CREATE INDEX IF NOT EXISTS postcode_mean_point ON postcode_mean
    USING gist (point(lon_sum / (1e7 * greatest(points, 1)), lat_sum / (1e7 * greatest(points, 1))));
CREATE INDEX IF NOT EXISTS place_node_wikidata ON feature ((extratags->>'wikidata')) WHERE osm_type = 'N' AND key = 'place';
CREATE INDEX IF NOT EXISTS place_node_name ON feature (lower(names->>'name')) WHERE osm_type = 'N' AND key = 'place';
