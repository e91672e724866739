// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.importer.resolve.ground.PackedText;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;

/** A street that houses may hang on: a record of bytes, from which its names and its shape are read when they are asked for. Immutable. */
public final class Road {

    private static final double UNITS = 1e7;

    /** The older object first, to decide between equals; an object is one road at most. */
    static final Comparator<Road> BY_OBJECT =
            Comparator.comparing(road -> road.ref, Comparator.nullsLast(Comparator.naturalOrder()));

    public final long id;
    final @Nullable OsmRef ref;
    public final Ranks ranks;
    public final @Nullable String countryCode;

    private final ByteBuffer record;

    /** Where longitude and latitude of each vertex are, in 1e-7 degrees; or the outline of a square of pavement. */
    private final int shapeAt;

    /** 0 of a square. */
    private final int vertices;

    private final int namesAt;

    public Road(Feature feature, Ranks ranks, @Nullable String countryCode) {
        this(ByteBuffer.wrap(record(feature, ranks, countryCode)));
    }

    /** @param record of one that was made of a feature */
    Road(ByteBuffer record) {
        this.record = record;
        this.id = record.getLong(0);
        var type = OsmRef.Type.ofLetter((char) record.get(16));
        this.ref = type.isEmpty() ? null : new OsmRef(type.get(), record.getLong(8));
        this.ranks = new Ranks(record.get(17), record.get(18));
        this.vertices = record.getInt(19);
        this.shapeAt = record.getInt(23);
        var text = new PackedText(record, 27);
        String country = text.next();
        this.countryCode = country.isEmpty() ? null : country;
        this.namesAt = text.at();
    }

    /** All that is known of it. */
    byte[] record() {
        return record.array();
    }

    private static byte[] record(Feature feature, Ranks ranks, @Nullable String countryCode) {
        var texts = new ByteArrayOutputStream();
        var bytes = new ByteArrayOutputStream();
        try (var text = new DataOutputStream(texts);
                var out = new DataOutputStream(bytes)) {
            PackedText.write(text, countryCode == null ? "" : countryCode);
            var keys = NameKeys.of(feature.tags().names());
            text.writeShort(keys.size());
            for (String key : keys) {
                PackedText.write(text, key);
            }
            var ref = feature.ref();
            out.writeLong(feature.id());
            out.writeLong(ref == null ? 0 : ref.id());
            out.writeByte(ref == null ? 0 : ref.type().letter());
            out.writeByte(ranks.search());
            out.writeByte(ranks.address());
            out.writeInt(feature.isArea() ? 0 : feature.geometry().getNumPoints());
            out.writeInt(27 + texts.size());
            texts.writeTo(out);
            writeShape(feature, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void writeShape(Feature feature, DataOutputStream out) throws IOException {
        if (feature.isArea()) {
            out.write(new WKBWriter().write(feature.geometry()));
        } else {
            for (Coordinate vertex : feature.geometry().getCoordinates()) {
                out.writeInt((int) Math.round(vertex.x * UNITS));
                out.writeInt((int) Math.round(vertex.y * UNITS));
            }
        }
    }

    private double x(int vertex) {
        return record.getInt(shapeAt + 8 * vertex) / UNITS;
    }

    private double y(int vertex) {
        return record.getInt(shapeAt + 8 * vertex + 4) / UNITS;
    }

    private Geometry square() {
        var wkb = new byte[record.capacity() - shapeAt];
        record.get(shapeAt, wkb);
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException ours) {
            throw new IllegalStateException("the outline of " + ref, ours);
        }
    }

    public @Nullable OsmRef ref() {
        return ref;
    }

    /** The keys of its names. */
    public List<String> nameKeys() {
        int count = record.getShort(namesAt);
        var text = new PackedText(record, namesAt + Short.BYTES);
        var keys = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            keys.add(text.next());
        }
        return keys;
    }

    public boolean isNamed() {
        return record.getShort(namesAt) > 0;
    }

    Envelope bounds() {
        if (vertices == 0) {
            return square().getEnvelopeInternal();
        }
        var bounds = new Envelope();
        for (int i = 0; i < vertices; i++) {
            bounds.expandToInclude(x(i), y(i));
        }
        return bounds;
    }

    /** Degrees from the nearest point of the street to a box; 0 when they meet or the box lies on the square. */
    double distanceTo(Envelope box) {
        return distanceTo(box, Double.POSITIVE_INFINITY);
    }

    /** The same, as far as it is less than some degrees; else anything from there up. */
    double distanceTo(Envelope box, double within) {
        if (vertices == 0) {
            var square = square();
            return square.distance(square.getFactory().toGeometry(box));
        }
        double nearest = within * within;
        for (int i = 1; i < vertices; i++) {
            nearest = Math.min(nearest, new Segment(x(i - 1), y(i - 1), x(i), y(i)).squareTo(box, nearest));
        }
        return Math.sqrt(nearest);
    }
}
