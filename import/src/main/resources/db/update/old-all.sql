-- SPDX-License-Identifier: Apache-2.0
-- What a resolve of everything is compared with.
CREATE OR REPLACE VIEW staged.old_feature AS
    SELECT * FROM live.feature o
    WHERE o.osm_id IS NULL OR EXISTS (SELECT FROM staged.dirty t WHERE t.osm_type = o.osm_type AND t.osm_id = o.osm_id);
CREATE OR REPLACE VIEW staged.old_place AS TABLE live.place;
CREATE OR REPLACE VIEW staged.old_line AS TABLE live.address_line;
CREATE OR REPLACE VIEW staged.old_number_line AS TABLE live.number_line;
CREATE OR REPLACE VIEW staged.old_door AS TABLE live.place_entrance;
