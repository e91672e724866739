// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.text.Normalizer;

/** Every place of the live generation that stands for an OSM object, areas of postcodes excepted, one JSON object a line, by rising type and id. */
public final class Export {

    private static final int BATCH = 5000;

    private static final String PLACES = """
            SELECT f.osm_type || f.osm_id AS osm, f.key, f.value, f.admin_level, coalesce(p.names, f.names)::text AS names,
                   p.rank_search, p.rank_address, parent.osm_type || parent.osm_id AS parent,
                   linked.osm_type || linked.osm_id AS linked, p.housenumber, p.postcode, p.country_code, p.importance,
                   ST_X(p.centroid) AS lon, ST_Y(p.centroid) AS lat, lines.osm AS line_osm, lines.ranks, lines.used
            FROM place p
            JOIN feature f ON f.id = p.id
            LEFT JOIN feature parent ON parent.id = p.parent_id
            LEFT JOIN feature linked ON linked.id = p.linked_id
            LEFT JOIN (
                SELECT a.place_id,
                       array_agg(l.osm_type || l.osm_id ORDER BY a.rank DESC, l.osm_type, l.osm_id) AS osm,
                       array_agg(a.rank::int ORDER BY a.rank DESC, l.osm_type, l.osm_id) AS ranks,
                       array_agg(a.is_address ORDER BY a.rank DESC, l.osm_type, l.osm_id) AS used
                FROM address_line a JOIN feature l ON l.id = a.line_id
                WHERE l.osm_id IS NOT NULL GROUP BY a.place_id
            ) lines ON lines.place_id = p.id
            WHERE f.osm_id IS NOT NULL AND (f.key, f.value) <> ('boundary', 'postal_code')
            ORDER BY f.osm_type, f.osm_id, f.key
            """;

    private final Schema schema;

    public Export(Database database, Path data) {
        this.schema = LiveGeneration.schema(database, data);
    }

    /** Writes and flushes, but does not close. */
    public void writeTo(OutputStream out) {
        try (var connection = schema.connect();
                var statement = connection.createStatement();
                var json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            connection.setAutoCommit(false);
            statement.setFetchSize(BATCH);
            var rows = statement.executeQuery(PLACES);
            while (rows.next()) {
                write(rows, json);
            }
            json.writeRaw('\n');
            json.flush();
        } catch (SQLException | IOException cause) {
            throw new StageFailed("exporting", cause);
        }
    }

    private static void write(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartObject();
        json.writeStringField("osm", row.getString("osm"));
        json.writeStringField("class", row.getString("key"));
        json.writeStringField("type", row.getString("value"));
        if (row.getString("key").equals("boundary")) {
            json.writeNumberField("admin_level", row.getInt("admin_level"));
        }
        writeIfPresent(json, "name", TagJson.read(row.getString("names")).get("name"));
        json.writeNumberField("rank_search", row.getInt("rank_search"));
        json.writeNumberField("rank_address", row.getInt("rank_address"));
        writeIfPresent(json, "parent", row.getString("parent"));
        writeIfPresent(json, "linked_to", row.getString("linked"));
        writeIfPresent(json, "housenumber", spelled(row.getString("housenumber")));
        writeIfPresent(json, "postcode", row.getString("postcode"));
        writeIfPresent(json, "country", row.getString("country_code"));
        json.writeNumberField("importance", rounded(row.getDouble("importance"), 6));
        json.writeNumberField("lat", rounded(row.getDouble("lat"), 7));
        json.writeNumberField("lon", rounded(row.getDouble("lon"), 7));
        writeLines(json, row.getArray("line_osm"), row);
        json.writeEndObject();
    }

    /** House numbers as Nominatim stores them: words apart, digits from letters too, several numbers by {@code ;}. */
    private static @Nullable String spelled(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return Arrays.stream(tag.split("[;,]"))
                .map(number -> Normalizer.words(number).stream()
                        .map(word -> word.text().replaceAll("(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])", " "))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }

    private static void writeLines(JsonGenerator json, @Nullable Array osm, ResultSet row)
            throws SQLException, IOException {
        if (osm == null) {
            return;
        }
        var refs = (String[]) osm.getArray();
        var ranks = (Integer[]) row.getArray("ranks").getArray();
        var used = (Boolean[]) row.getArray("used").getArray();
        json.writeArrayFieldStart("address");
        for (int i = 0; i < refs.length; i++) {
            json.writeStartObject();
            json.writeStringField("osm", refs[i]);
            json.writeNumberField("rank", ranks[i]);
            json.writeBooleanField("used", used[i]);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeIfPresent(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
