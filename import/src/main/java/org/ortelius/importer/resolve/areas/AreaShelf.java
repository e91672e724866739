// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.resolve.ground.PackedText;
import org.ortelius.importer.resolve.ground.Recent;
import org.ortelius.importer.resolve.ground.Shelf;
import org.ortelius.index.place.Category;

/** The features of all areas in a mapped file, and those that were asked for last in memory. Filled by one thread, then asked by many. */
public final class AreaShelf {

    /** Of the heap. */
    private static final long MOST_BYTES = 100L << 20;

    private static final GeometryFactory GEOMETRIES =
            new GeometryFactory(new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final Shelf.Builder building;
    private final Recent<AreaShape> recent = new Recent<>(MOST_BYTES, this::load, AreaShape::bytes);
    private @Nullable Shelf shelf;

    /** @param folder for temporary files */
    public AreaShelf(Path folder) {
        building = new Shelf.Builder(folder);
    }

    public void put(Feature feature) {
        building.put(feature.id(), record(feature));
    }

    /** Ends the filling. */
    public void close() {
        shelf = building.build();
    }

    AreaShape get(long id) {
        return recent.get(id);
    }

    private AreaShape load(long id) {
        return new AreaShape(
                feature(id, Objects.requireNonNull(Objects.requireNonNull(shelf).get(id))));
    }

    private static byte[] record(Feature feature) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            var ref = feature.ref();
            out.writeLong(ref == null ? 0 : ref.id());
            out.writeInt(feature.adminLevel());
            PackedText.write(
                    out, ref == null ? "" : Character.toString(ref.type().letter()));
            PackedText.write(out, feature.category().key());
            PackedText.write(out, feature.category().value());
            PackedText.write(out, feature.tags().names());
            PackedText.write(out, feature.tags().address());
            PackedText.write(out, feature.tags().extratags());
            out.write(new WKBWriter().write(feature.geometry()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static Feature feature(long id, ByteBuffer record) {
        var text = new PackedText(record, Long.BYTES + Integer.BYTES);
        String type = text.next();
        return new Feature(
                id,
                FeatureTable.ref(type.isEmpty() ? null : type, record.getLong(0)),
                new Category(text.next(), text.next()),
                record.getInt(Long.BYTES),
                new Feature.Tags(text.tags(), text.tags(), text.tags()),
                geometry(record, text.at()));
    }

    private static Geometry geometry(ByteBuffer record, int at) {
        var wkb = new byte[record.capacity() - at];
        record.get(at, wkb);
        try {
            return new WKBReader(GEOMETRIES).read(wkb);
        } catch (ParseException ours) {
            throw new IllegalStateException("an outline that was kept", ours);
        }
    }
}
