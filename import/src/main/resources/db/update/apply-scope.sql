-- SPDX-License-Identifier: Apache-2.0
-- What updates remember of the places in scope.
ANALYZE staged.scope, staged.moved_mean, staged.resolved_area; -- else the planner reads whole tables for a few rows
DELETE FROM live.looked_at o USING staged.scope s WHERE o.place_id = s.id;
INSERT INTO live.looked_at TABLE staged.looked_at;
DELETE FROM live.postcode_mean o USING staged.moved_mean n WHERE (o.country_code, o.postcode) = (n.country_code, n.postcode);
INSERT INTO live.postcode_mean TABLE staged.postcode_mean;
DELETE FROM live.area o USING staged.resolved_area a WHERE o.id = a.id;
INSERT INTO live.area TABLE staged.area;
