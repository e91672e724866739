-- SPDX-License-Identifier: Apache-2.0
-- What a resolve of the places in scope is compared with.
CREATE VIEW staged.old_feature AS
    SELECT o.* FROM staged.dirty t JOIN live.feature o ON o.osm_type = t.osm_type AND o.osm_id = t.osm_id
    UNION ALL
    SELECT o.* FROM staged.scope s JOIN live.feature o ON o.id = s.id WHERE o.osm_id IS NULL;
CREATE VIEW staged.old_place AS SELECT o.* FROM staged.scope s JOIN live.place o ON o.id = s.id;
CREATE VIEW staged.old_line AS SELECT o.* FROM staged.scope s JOIN live.address_line o ON o.place_id = s.id;
CREATE VIEW staged.old_number_line AS SELECT o.* FROM staged.scope s JOIN live.number_line o ON o.place_id = s.id;
CREATE VIEW staged.old_door AS SELECT o.* FROM staged.scope s JOIN live.place_entrance o ON o.place_id = s.id;

DELETE FROM staged.moved_postcode m USING staged.scope s WHERE s.id = m.id;
INSERT INTO staged.place
    SELECT p.* FROM staged.moved_postcode m JOIN live.place p ON p.id = m.id;
UPDATE staged.place p SET postcode = m.postcode FROM staged.moved_postcode m WHERE m.id = p.id;
