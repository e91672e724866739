-- SPDX-License-Identifier: Apache-2.0
-- One bad edit must not empty a country: a large area that shrinks to less than half, or can't be drawn any more, keeps its old shape and tags,
-- and a very large one stays until a human agrees with its deletion; place-model.md 9.3. Square degrees.
INSERT INTO staged.held
    SELECT o.id,
           CASE WHEN n.id IS NOT NULL THEN format('Area reduced from %s to %s square degrees',
                    round(ST_Area(o.geometry)::numeric, 3), round(ST_Area(n.geometry)::numeric, 3))
                WHEN still.there THEN 'Area cannot be drawn any more'
           END
    FROM staged.dirty t
    JOIN live.feature o ON (o.osm_type, o.osm_id) = (t.osm_type, t.osm_id)
    JOIN live.place p ON p.id = o.id
    LEFT JOIN staged.feature n ON n.id = o.id
    CROSS JOIN LATERAL (
        SELECT EXISTS (SELECT FROM staged.still_tagged s WHERE s.id = o.id)
            OR EXISTS (SELECT FROM world.osm_relation r WHERE o.osm_type = 'R' AND r.id = o.osm_id AND r.tags->>o.key = o.value)
    ) AS still(there)
    WHERE ST_Dimension(o.geometry) = 2 AND ST_Area(o.geometry) > 0.02
        AND CASE WHEN n.id IS NOT NULL OR still.there THEN coalesce(ST_Area(n.geometry), 0) < 0.5 * ST_Area(o.geometry)
                 ELSE ST_Area(o.geometry) > 2 AND p.rank_address BETWEEN 1 AND 25
            END;
DELETE FROM staged.packed_feature WHERE id IN (SELECT id FROM staged.held);
INSERT INTO staged.packed_feature SELECT * FROM live.packed_feature WHERE id IN (SELECT id FROM staged.held);
