-- SPDX-License-Identifier: Apache-2.0
-- Features that go or come; what is drawn as it was is not among them.
INSERT INTO staged.touched
    SELECT o.*, false AS is_new
    FROM staged.dirty t
    JOIN live.feature o ON o.osm_type = t.osm_type AND o.osm_id = t.osm_id
    WHERE NOT EXISTS (SELECT FROM staged.feature n WHERE n.id = o.id AND n.* IS NOT DISTINCT FROM o.*)
    UNION ALL
    SELECT n.*, true
    FROM staged.feature n
    WHERE NOT EXISTS (SELECT FROM live.feature o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*);
ANALYZE staged.touched;
