-- SPDX-License-Identifier: Apache-2.0
-- Tags of nodes and ways, packed as class PackedTags tells; NULL = none. SQL looks into those of relations only.
ALTER TABLE osm_node ALTER tags TYPE bytea USING NULL;
ALTER TABLE osm_way ALTER tags TYPE bytea USING NULL;
