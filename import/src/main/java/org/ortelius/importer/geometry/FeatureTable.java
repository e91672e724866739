// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.sql.ResultSet;
import java.sql.SQLException;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.copy.BatchReceiver;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.packed.PackedShape;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;

/** Writing table {@code packed_feature} and reading it as view {@code feature}, in bulk. */
public final class FeatureTable {

    private static final int BATCH = 2_000;

    /** What {@link #feature} reads, of table {@code f}. */
    public static final String COLUMNS =
            "f.id, f.osm_type, f.osm_id, f.key, f.value, f.admin_level, f.names::text, f.address::text, f.extratags::text, f.geometry";

    private static final String SELECTED = "SELECT " + COLUMNS + " FROM feature f WHERE %s ORDER BY ";

    private FeatureTable() {}

    /** Starts loading features. */
    public static TableLoad load(Schema schema) throws SQLException {
        return new TableLoad(
                schema,
                "packed_feature",
                "id",
                "osm_type",
                "osm_id",
                "key",
                "value",
                "admin_level",
                "names",
                "address",
                "extratags",
                "shape");
    }

    public static void write(TableLoad load, Feature feature) throws SQLException {
        var ref = feature.ref();
        var copy = load.row().int8(feature.id());
        copy.text(ref == null ? null : Character.toString(ref.type().letter()));
        copy.int8(ref == null ? null : Long.valueOf(ref.id()));
        copy.text(feature.category().key()).text(feature.category().value()).int2(feature.adminLevel());
        copy.tags(feature.tags().names())
                .tags(feature.tags().address())
                .tags(feature.tags().extratags());
        copy.bytes(PackedShape.pack(feature.geometry()));
    }

    /** Gives the planner statistics after a load; without them joins with features take nested loops. */
    public static void analyze(Schema schema) throws SQLException {
        if (!schema.isAbove()) {
            schema.run("ANALYZE packed_feature");
        }
    }

    /** Every feature by rising id. */
    public static void forEachBatch(Schema schema, BatchReceiver<Feature> batches) throws SQLException {
        forEachBatch(schema, "true", batches);
    }

    /** The features that a condition of ours selects, by rising id. */
    public static void forEachBatch(Schema schema, String condition, BatchReceiver<Feature> batches)
            throws SQLException {
        Rows.forEachBatch(schema, SELECTED.formatted(condition) + "id", BATCH, FeatureTable::feature, batches);
    }

    /** The same, neighbours one after the other: PostGIS sorts geometries along a Hilbert curve. */
    public static void forEachNearby(Schema schema, String condition, BatchReceiver<Feature> batches)
            throws SQLException {
        Rows.forEachBatch(schema, SELECTED.formatted(condition) + "geometry", BATCH, FeatureTable::feature, batches);
    }

    /** The feature in the first ten columns of a row. */
    public static Feature feature(ResultSet row) throws SQLException {
        return new Feature(
                row.getLong(1),
                ref(row.getString(2), row.getLong(3)),
                new Category(row.getString(4), row.getString(5)),
                row.getInt(6),
                new Feature.Tags(
                        TagJson.read(row.getString(7)), TagJson.read(row.getString(8)), TagJson.read(row.getString(9))),
                ((JtsGeometry) row.getObject(10)).getGeometry());
    }

    /** The reference in two columns; absent for computed features. */
    public static @Nullable OsmRef ref(@Nullable String letter, long id) {
        return letter == null
                ? null
                : new OsmRef(OsmRef.Type.ofLetter(letter.charAt(0)).orElseThrow(), id);
    }
}
