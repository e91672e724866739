-- SPDX-License-Identifier: Apache-2.0
TRUNCATE place, address_line, looked_at, area, postcode_mean, known_postcode, census_line, number_line, article, special_phrase;
DROP INDEX IF EXISTS article_title_idx, article_item_idx, packed_feature_unpacked_idx;
-- computed ones; what was drawn has an object
DELETE FROM packed_feature WHERE osm_id IS NULL;
