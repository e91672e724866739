-- SPDX-License-Identifier: Apache-2.0
-- What an area that changes may concern: what lies where it may stand in addresses, unless a street speaks for it; what has it in its address; and
-- what hangs on it.
ANALYZE staged.touched_area;
-- What has its middle on ground that an area loses or gains may be chosen for addresses instead of it, or no more.
INSERT INTO staged.touched_area (ground)
    SELECT a.reach
    FROM staged.touched_area t
    JOIN live.area a ON a.reach && t.ground
    JOIN live.place p ON p.id = a.id
    WHERE t.rank IS NOT NULL AND a.is_in_address
        AND p.rank_address >= t.rank AND p.centroid && ST_SetSRID(polygon(t.ground)::geometry, 4326);
ANALYZE staged.touched_area;
INSERT INTO staged.scope
    SELECT f.id
    FROM (SELECT DISTINCT polygon(ground)::geometry AS ground FROM staged.touched_area) a
    JOIN live.feature f ON f.geometry && ST_SetSRID(a.ground, 4326)
    JOIN live.place p ON p.id = f.id
    LEFT JOIN live.place above ON above.id = p.parent_id
    WHERE (p.rank_search <= 27 OR above.id IS NULL OR above.rank_address <= 25)
        AND (f.osm_id IS NOT NULL OR f.value <> 'country')
    UNION
    SELECT l.place_id FROM staged.touched_area a JOIN live.address_line l ON l.line_id = a.id
    UNION
    SELECT p.id FROM staged.touched_area a JOIN live.place p ON p.parent_id = a.id
    UNION
    SELECT a.id FROM staged.touched_area a WHERE a.id IS NOT NULL
ON CONFLICT DO NOTHING;
