-- SPDX-License-Identifier: Apache-2.0
TRUNCATE place_entrance;
DROP INDEX IF EXISTS place_entrance_place, number_line_way, feature_osm, place_parent, place_linked;
ALTER TABLE packed_feature DROP CONSTRAINT IF EXISTS packed_feature_pkey;
ALTER TABLE place DROP CONSTRAINT IF EXISTS place_pkey;
ALTER TABLE address_line DROP CONSTRAINT IF EXISTS address_line_pkey;
ALTER TABLE entrance DROP CONSTRAINT IF EXISTS entrance_pkey;
ALTER TABLE number_line DROP CONSTRAINT IF EXISTS number_line_pkey;
