-- SPDX-License-Identifier: Apache-2.0
-- What updates look objects up by; made by an import if it is told to, else by the first update.
-- a tenth of an index of all nodes
CREATE INDEX osm_way_node_groups ON osm_way USING gin (node_groups(nodes));
CREATE INDEX osm_relation_members ON osm_relation USING gin (member_ids);
CREATE INDEX feature_ground ON packed_feature USING gist (unpacked(shape));
CREATE INDEX feature_boundary ON packed_feature (value, admin_level) WHERE key = 'boundary';
CREATE INDEX feature_postcode ON packed_feature ((names->>'ref')) WHERE osm_id IS NULL AND value = 'postcode';
CREATE INDEX feature_interpolation ON packed_feature USING gist (unpacked(shape)) WHERE key = 'interpolation';
CREATE INDEX feature_street ON packed_feature USING gist (unpacked(shape)) WHERE jsonb_exists(address, 'street');
CREATE INDEX place_country ON place (country_code);
CREATE INDEX place_street ON place USING gist (centroid) WHERE jsonb_exists(address, 'street');
CREATE INDEX place_postcode ON place USING gist (centroid) WHERE is_postcode_by_position;
CREATE INDEX address_line_line ON address_line (line_id);
CREATE INDEX place_entrance_entrance ON place_entrance (entrance_id);
CREATE INDEX number_line_census ON number_line (census_id) WHERE census_id IS NOT NULL;
CREATE INDEX census_line_ground ON census_line USING gist (line);
CREATE INDEX area_id ON area (id);
CREATE INDEX area_reach ON area USING gist (reach);
CREATE INDEX area_middle ON area USING gist (middle);
CREATE INDEX area_node ON area (node_id) WHERE node_id IS NOT NULL;
CREATE INDEX area_words ON area USING gin (words);
CREATE INDEX looked_at_place ON looked_at (place_id);
CREATE INDEX looked_at_ground ON looked_at USING gist (ground);
CREATE INDEX postcode_mean_code ON postcode_mean (country_code, postcode);
CREATE INDEX postcode_mean_point ON postcode_mean
    USING gist (point(lon_sum / (1e7 * greatest(points, 1)), lat_sum / (1e7 * greatest(points, 1))));
CREATE INDEX place_node_wikidata ON packed_feature ((extratags->>'wikidata')) WHERE osm_type = 'N' AND key = 'place';
CREATE INDEX place_node_name ON packed_feature (lower(names->>'name')) WHERE osm_type = 'N' AND key = 'place';
