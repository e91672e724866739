-- SPDX-License-Identifier: Apache-2.0
-- Where all nodes are, some 350 in a row, packed as class NodeBlock tells; osm_node has those with tags.
CREATE TABLE node_block (
    first_id bigint PRIMARY KEY,
    nodes    bytea NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.02); -- an update writes 2 kB anew for a node
-- It is packed already; a row takes a fourth of a page at most.
ALTER TABLE node_block ALTER nodes SET STORAGE PLAIN;

-- The ways of a node are found by the groups of 64 ids that their nodes are in: id >> 6.
CREATE FUNCTION node_groups(nodes bigint[]) RETURNS bigint[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT array_agg(DISTINCT n >> 6) FROM unnest(nodes) n';
