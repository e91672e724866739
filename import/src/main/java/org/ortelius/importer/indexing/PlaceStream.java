// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.postgis.jdbc.jts.JtsGeometry;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.Learner;
import org.ortelius.index.place.Place;
import org.postgresql.PGConnection;

/**
 * The places of a generation: first what stands in addresses, then streets, then the rest; each part by rising id. Reads some thousand places at a time, and
 * for these what lies around them, so it takes a few megabytes whatever the generation. Thread-safe.
 */
public final class PlaceStream {

    private static final int BATCH = 2_000;

    /** As many take some 20 MB of memory to index. */
    private static final int PLACES_OF_SLICE = 25_000;

    /** Ids are counted in blocks of so many. */
    private static final int BITS_OF_BLOCK = 10;

    /** Areas, then streets, then the rest, so that what a search reads together lies together in the index. */
    private static final List<String> PARTS =
            List.of("p.rank_search <= 25", "p.rank_search BETWEEN 26 AND 27", "p.rank_search > 27");

    private static final String PLACES = """
            SELECT f.id, f.osm_type, f.osm_id, n.first_number, n.last_number, n.step, n.source, n.way_id,
                   f.key, f.value, f.admin_level,
                   coalesce(p.names, f.names)::text AS names, coalesce(p.address, f.address)::text AS address,
                   coalesce(p.extratags, f.extratags)::text AS extratags, f.geometry,
                   p.rank_search, p.rank_address, p.country_code,
                   p.parent_id, p.linked_id, p.housenumber, p.postcode, p.importance,
                   ST_X(p.centroid) AS lon, ST_Y(p.centroid) AS lat
            FROM %s p
            JOIN feature f ON f.id = p.id
            LEFT JOIN number_line n ON n.place_id = p.id
            WHERE %s
            ORDER BY p.id
            """;

    /** Looking a few thousand places up by their keys: the planner would rather read small tables as a whole, each time. */
    private static final String BY_KEY = "SET LOCAL enable_seqscan = off";

    /** Counts each part in blocks of ids. */
    private static final String BLOCKS = """
            SELECT p.id >> %d, %s FROM place p GROUP BY 1 ORDER BY 1
            """;

    private final Schema schema;

    public PlaceStream(Schema schema) {
        this.schema = schema;
    }

    /** Which places: a part of {@link #PARTS} of some rows of table {@code place}. */
    public record Selection(String places, String part) {

        private static Selection between(String part, long from, long to) {
            return new Selection("place", "%s AND p.id >= %d AND p.id < %d".formatted(part, from, to));
        }
    }

    /** Takes places in. */
    @FunctionalInterface
    public interface Receiver {
        void accept(Place place) throws IOException, SQLException;
    }

    /** All places, in selections that follow one another and can be read side by side; the same for the same generation. */
    public List<Selection> slices() throws SQLException {
        var slices = new ArrayList<Selection>();
        var counts = String.join(
                ", ",
                PARTS.stream().map("count(*) FILTER (WHERE %s)"::formatted).toList());
        record Block(long first, List<Long> places) {}
        var blocks = schema.list(BLOCKS.formatted(BITS_OF_BLOCK, counts), row -> {
            var places = new ArrayList<Long>();
            for (int part = 0; part < PARTS.size(); part++) {
                places.add(row.getLong(2 + part));
            }
            return new Block(row.getLong(1) << BITS_OF_BLOCK, places);
        });
        for (int part = 0; part < PARTS.size(); part++) {
            long from = Long.MIN_VALUE;
            long places = 0;
            for (Block block : blocks) {
                if (places >= PLACES_OF_SLICE) {
                    slices.add(Selection.between(PARTS.get(part), from, block.first));
                    from = block.first;
                    places = 0;
                }
                places += block.places.get(part);
            }
            slices.add(Selection.between(PARTS.get(part), from, Long.MAX_VALUE));
        }
        return slices;
    }

    /** What an update has put into the outbox; it is joined first, since the planner does not look through so many joins. */
    public List<Selection> changed() {
        String changed = "(SELECT c.* FROM outbox o JOIN place c ON c.id = o.place_id)";
        return PARTS.stream().map(part -> new Selection(changed, part)).toList();
    }

    /** Gives places in their order, after teaching what stands in their addresses. */
    public void forEach(List<Selection> selections, Learner learner, Receiver receiver)
            throws SQLException, IOException {
        for (Selection selection : selections) {
            forEach(selection, learner, receiver);
        }
    }

    /** The same of one selection. */
    public void forEach(Selection selection, Learner learner, Receiver receiver) throws SQLException, IOException {
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
            Sql.run(connection, BY_KEY);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(BATCH);
                var rows = statement.executeQuery(PLACES.formatted(selection.places, selection.part));
                for (var batch = batch(rows); !batch.isEmpty(); batch = batch(rows)) {
                    give(batch, connection, learner, receiver);
                }
            }
        }
    }

    private static List<BarePlace> batch(ResultSet rows) throws SQLException {
        var batch = new ArrayList<BarePlace>(BATCH);
        while (batch.size() < BATCH && rows.next()) {
            batch.add(BarePlace.read(rows));
        }
        return batch;
    }

    private static void give(List<BarePlace> batch, Connection connection, Learner learner, Receiver receiver)
            throws SQLException, IOException {
        var around = Around.of(batch, connection);
        around.teach(learner, connection);
        for (BarePlace row : batch) {
            receiver.accept(row.place(around));
        }
    }
}
