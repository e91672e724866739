// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.packed.PackedTags;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;
import org.ortelius.importer.tags.Style;
import org.ortelius.importer.tags.TagReader;
import org.ortelius.index.place.OsmRef;

/**
 * The second stage: raw OSM into table {@code feature}. Objects are read in batches, drawn in parallel and written in the order of
 * their type and id, so that the same extract gives the same ids.
 */
public final class DrawFeatures {

    private static final int BATCH = 4000;

    private static final String OTHER_RELATIONS = """
            SELECT id, tags::text FROM %%s
            WHERE tags IS NOT NULL AND coalesce(tags->>'type', '') NOT IN %s ORDER BY id
            """.formatted(MemberWays.TYPES);

    private final Schema from;
    private final Schema into;
    private final Extent extent;
    private final TagReader tagReader;
    private final WayShapes ways;
    private final AreaAssembler areas;
    private final RejectCounts rejected = new RejectCounts();
    private final FeatureMaker maker;
    private final AtomicLong objects = new AtomicLong();
    private long lastId;

    /** How much is drawn. */
    public enum Extent {
        ALL("%1$s"),
        /** What is in table {@code dirty}; asked one by one, which finds the keys of tables also through a view. */
        DIRTY("""
                (SELECT raw.* FROM dirty t
                    CROSS JOIN LATERAL (SELECT * FROM %1$s o WHERE o.id = t.osm_id OFFSET 0) raw
                    WHERE t.osm_type = '%2$s') AS %1$s""");

        private final String from;

        Extent(String from) {
            this.from = from;
        }

        /** The FROM clause for raw objects of a type. */
        String of(OsmRef.Type type) {
            return from.formatted("osm_" + type.word(), type.letter());
        }
    }

    /** Draws everything in a generation. */
    public DrawFeatures(Schema schema, LongFunction<@Nullable Coordinate> positions, Style style) {
        this(schema, schema, Extent.ALL, positions, style, 0);
    }

    /**
     * @param from where raw objects are
     * @param into where features go
     * @param positions of the nodes that ways are made of
     * @param style how much becomes a feature
     * @param lastId the highest feature id so far
     */
    public DrawFeatures(
            Schema from,
            Schema into,
            Extent extent,
            LongFunction<@Nullable Coordinate> positions,
            Style style,
            long lastId) {
        this.from = from;
        this.into = into;
        this.extent = extent;
        this.lastId = lastId;
        this.tagReader = new TagReader(style);
        this.maker = new FeatureMaker(tagReader, rejected);
        this.ways = new WayShapes(positions);
        this.areas = new AreaAssembler(positions);
    }

    /** The result of drawing. */
    public record Summary(long features, RejectCounts rejected) {}

    public Summary run(Progress progress) {
        try (var step = progress.step("drawing", "objects");
                var source = from.connect()) {
            source.setAutoCommit(false);
            long expected = count(source);
            step.follow(objects::get, () -> (double) objects.get() / Math.max(1, expected));
            try (var copy = FeatureTable.load(into);
                    var entrances = new EntranceLoad(into, tagReader)) {
                stream(
                        source,
                        "SELECT id, lon, lat, tags FROM %s WHERE tags IS NOT NULL ORDER BY id"
                                .formatted(extent.of(OsmRef.Type.NODE)),
                        row -> node(row, entrances),
                        copy);
                stream(
                        source,
                        "SELECT id, nodes, tags FROM %s WHERE tags IS NOT NULL ORDER BY id"
                                .formatted(extent.of(OsmRef.Type.WAY)),
                        this::way,
                        copy);
                drawRelations(source, copy);
                stream(
                        source,
                        OTHER_RELATIONS.formatted(extent.of(OsmRef.Type.RELATION)),
                        DrawFeatures::otherRelation,
                        copy);
                copy.finish();
                entrances.finish();
            }
            return new Summary(lastId, rejected);
        } catch (SQLException cause) {
            throw new StageFailed("drawing features", cause);
        }
    }

    private long count(Connection connection) throws SQLException {
        String query =
                """
                SELECT (SELECT count(*) FROM %s WHERE tags IS NOT NULL)
                     + (SELECT count(*) FROM %s WHERE tags IS NOT NULL)
                     + (SELECT count(*) FROM %s WHERE tags IS NOT NULL)
                """.formatted(extent.of(OsmRef.Type.NODE), extent.of(OsmRef.Type.WAY), extent.of(OsmRef.Type.RELATION));
        return Sql.one(connection, query, row -> row.getLong(1));
    }

    /** A raw object with tags that can be drawn on demand; most never are, since their tags make no place. */
    private record Raw(OsmRef ref, Map<String, String> tags, Supplier<Drawn> shape) {}

    private void stream(Connection source, String sql, Sql.Reader<Raw> reader, TableLoad copy) throws SQLException {
        Rows.forEachBatch(source, sql, BATCH, reader, batch -> drawAll(batch, copy));
    }

    private Raw node(ResultSet row, EntranceLoad entrances) throws SQLException {
        long id = row.getLong(1);
        var position = new Coordinate(row.getInt(2) / 1e7, row.getInt(3) / 1e7);
        var tags = PackedTags.unpack(row.getBytes(4));
        entrances.add(id, position, tags);
        return new Raw(OsmRef.node(id), tags, () -> Drawn.of(WayShapes.GEOMETRIES.createPoint(position)));
    }

    private Raw way(ResultSet row) throws SQLException {
        long[] nodes = MemberWays.longs(row.getArray(2));
        return new Raw(OsmRef.way(row.getLong(1)), PackedTags.unpack(row.getBytes(3)), () -> ways.draw(nodes));
    }

    private static Raw otherRelation(ResultSet row) throws SQLException {
        return new Raw(
                OsmRef.relation(row.getLong(1)),
                TagJson.read(row.getString(2)),
                () -> Drawn.failed(RejectReason.OTHER_RELATION));
    }

    private void drawRelations(Connection source, TableLoad copy) throws SQLException {
        var batch = new ArrayList<Raw>();
        for (var relation : new MemberWays(source, extent)) {
            batch.add(new Raw(relation.ref(), relation.tags(), () -> draw(relation)));
            if (batch.size() == MemberWays.BATCH) {
                drawAll(batch, copy);
                batch.clear();
            }
        }
        drawAll(batch, copy);
    }

    private Drawn draw(MemberWays.Relation relation) {
        if (relation.isWaterway()) {
            return ways.merge(relation.ways());
        }
        Drawn area = areas.assemble(relation.ways());
        return area instanceof Drawn.Failed && relation.incomplete() ? Drawn.failed(RejectReason.WAYS_MISSING) : area;
    }

    /** Draws a batch on all cores, and writes it in its order. */
    private void drawAll(List<Raw> batch, TableLoad copy) throws SQLException {
        List<List<Feature>> drawn = batch.parallelStream()
                .map(raw -> maker.features(raw.ref(), raw.tags(), raw.shape()))
                .toList();
        for (List<Feature> features : drawn) {
            for (Feature feature : features) {
                FeatureTable.write(copy, numbered(feature));
            }
        }
        objects.addAndGet(batch.size());
    }

    private Feature numbered(Feature feature) {
        lastId++;
        return new Feature(
                lastId, feature.ref(), feature.category(), feature.adminLevel(), feature.tags(), feature.geometry());
    }
}
