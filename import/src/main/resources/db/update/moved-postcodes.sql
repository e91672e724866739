-- SPDX-License-Identifier: Apache-2.0
-- Places of which the postcode changes and nothing else.
DELETE FROM staged.moved_postcode m USING staged.scope s WHERE s.id = m.id;
INSERT INTO staged.place
    SELECT p.* FROM staged.moved_postcode m JOIN live.place p ON p.id = m.id;
UPDATE staged.place p SET postcode = m.postcode FROM staged.moved_postcode m WHERE m.id = p.id;
