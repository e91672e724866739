-- SPDX-License-Identifier: Apache-2.0
-- What is no more is remembered for a while, so that no older change brings it back.
CREATE TABLE gone_object (
    osm_type char(1) NOT NULL,
    osm_id   bigint  NOT NULL,
    version  integer NOT NULL, -- that ended it, or that it had at last
    since    date    NOT NULL DEFAULT current_date,
    PRIMARY KEY (osm_type, osm_id)
);
-- old ones are pruned with each update
CREATE INDEX gone_object_since ON gone_object USING brin (since);

-- Change files that are in the data.
CREATE TABLE applied_file (
    sha256 text PRIMARY KEY,
    since  date NOT NULL DEFAULT current_date
);

-- While files are read, an object that is no more has an id and a version and nothing else.
ALTER TABLE osm_node ALTER lon DROP NOT NULL, ALTER lat DROP NOT NULL;
ALTER TABLE osm_way ALTER nodes DROP NOT NULL;
ALTER TABLE osm_relation ALTER member_types DROP NOT NULL, ALTER member_ids DROP NOT NULL, ALTER member_roles DROP NOT NULL;
