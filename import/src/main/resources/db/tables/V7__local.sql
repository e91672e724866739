-- SPDX-License-Identifier: Apache-2.0
-- What an update has to know of places that it does not resolve.

-- Areas and place nodes that may stand in addresses or be linked with what may.
CREATE TABLE area (
    id            bigint  NOT NULL, -- of feature and place
    reach         box     NOT NULL, -- where it may stand in an address, degrees
    middle        point   NOT NULL, -- of its own shape, degrees
    words         text[]  NOT NULL, -- of its names and those of its linked node, in each spelling
    postcode      text,             -- that it hands down to what lies in it
    node_id       bigint,           -- the place node that it is one with
    is_in_address boolean NOT NULL  -- not so for linked nodes, and for those of no rank
);

-- Where a house, a POI or a line of the census looked for streets that lie near: any that comes or goes there may become its parent.
CREATE TABLE looked_at (
    place_id bigint NOT NULL,
    ground   box    NOT NULL -- degrees
);

-- The sums that the middle of a postcode comes from, in steps of 1e-7 degrees.
CREATE TABLE postcode_mean (
    country_code text   NOT NULL,
    postcode     text   NOT NULL,
    lon_sum      bigint NOT NULL,
    lat_sum      bigint NOT NULL,
    points       bigint NOT NULL -- how many objects are tagged with it; 0 = none, the sums are a position from --postcodes
);

-- Whether the postcode comes from where a place is, neither from its tags nor from what it belongs to.
ALTER TABLE place ADD COLUMN is_postcode_by_position boolean NOT NULL DEFAULT false;

-- The row of census_line that a number line was made of; NULL = an interpolation way.
ALTER TABLE number_line ADD COLUMN census_id bigint;
