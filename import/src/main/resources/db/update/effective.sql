-- SPDX-License-Identifier: Apache-2.0
-- Of an object that changed several times the last change of its highest version counts; and only if it is no older than what is there, or
-- than the end of what was there. A change without a version is as new as whatever came before it.
ANALYZE staged.osm_{kind};
UPDATE staged.osm_{kind} n SET version = p.version
    FROM (
        SELECT s.ctid, greatest(max(s.version) OVER (PARTITION BY s.id ORDER BY s.ctid), o.version, g.version) AS version
        FROM staged.osm_{kind} s
        LEFT JOIN staged.old_{kind} o ON o.id = s.id
        LEFT JOIN live.gone_object g ON g.osm_type = '{letter}' AND g.osm_id = s.id
        WHERE s.id IN (SELECT u.id FROM staged.osm_{kind} u WHERE u.version = 0)
    ) p
    WHERE n.ctid = p.ctid AND n.version = 0 AND p.version > 0;
DELETE FROM staged.osm_{kind} a USING (
    SELECT ctid, row_number() OVER (PARTITION BY id ORDER BY version DESC, ctid DESC) AS nth FROM staged.osm_{kind}
) b WHERE a.ctid = b.ctid AND b.nth > 1;
DELETE FROM staged.osm_{kind} n USING staged.old_{kind} o WHERE o.id = n.id AND o.version > n.version;
DELETE FROM staged.osm_{kind} n USING live.gone_object g
    WHERE g.osm_type = '{letter}' AND g.osm_id = n.id AND g.version > n.version;
INSERT INTO staged.gone_object SELECT '{letter}', id, version FROM staged.osm_{kind} WHERE {content} IS NULL;
-- the same again, or gone already
DELETE FROM staged.osm_{kind} n USING staged.old_{kind} o WHERE o.id = n.id AND n.* IS NOT DISTINCT FROM o.*;
DELETE FROM staged.osm_{kind} n WHERE {content} IS NULL AND NOT EXISTS (SELECT FROM staged.old_{kind} o WHERE o.id = n.id);
ANALYZE staged.osm_{kind};
