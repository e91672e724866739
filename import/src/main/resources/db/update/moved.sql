-- SPDX-License-Identifier: Apache-2.0
-- What hangs on a street has the street's postcode.
INSERT INTO staged.scope
    SELECT p.id FROM staged.moved_postcode m JOIN live.place p ON p.parent_id = m.id
ON CONFLICT DO NOTHING;
