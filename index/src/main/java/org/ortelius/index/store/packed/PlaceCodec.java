// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Entrance;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;

/**
 * A place as bytes, without its geometry but with its box: 80 bytes for a plain house. Positions keep 7 decimals; the parent's names
 * and lines are left out, answers take them from the parent itself.
 */
public final class PlaceCodec {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int POINT_LENGTH = 2 * Integer.BYTES;
    private static final NumberLine.Source[] SOURCES = NumberLine.Source.values();

    private PlaceCodec() {}

    public static byte[] pack(Place place) {
        try {
            var out = new ByteBuffersDataOutput();
            writePoint(out, place.location().centroid());
            out.writeByte((byte) place.ranks().search());
            out.writeByte((byte) place.ranks().address());
            writeIdentity(out, place.identity());
            Tags.write(out, place.names());
            Tags.write(out, place.address());
            Tags.write(out, place.extratags());
            writeLocation(out, place.location());
            writeHierarchy(out, place.hierarchy());
            out.writeLong(Double.doubleToLongBits(place.importance()));
            return out.toArrayCopy();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** @param geometry its geometry; absent = its box will do */
    public static Place unpack(BytesRef bytes, @Nullable Geometry geometry) {
        try {
            var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            Point centroid = readPoint(in);
            Ranks ranks = readRanks(in);
            return new Place(
                    readIdentity(in),
                    ranks,
                    Tags.read(in),
                    Tags.read(in),
                    Tags.read(in),
                    readLocation(in, centroid, geometry),
                    readHierarchy(in),
                    Double.longBitsToDouble(in.readLong()));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a packed place cannot be read", damaged);
        }
    }

    /** Of a packed place, without unpacking the rest. */
    static Point centroid(BytesRef bytes) {
        try {
            return readPoint(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a packed place cannot be read", damaged);
        }
    }

    /** Of a packed place, without unpacking the rest. */
    static Ranks ranks(BytesRef bytes) {
        return readRanks(new ByteArrayDataInput(bytes.bytes, bytes.offset + POINT_LENGTH, bytes.length - POINT_LENGTH));
    }

    private static Ranks readRanks(ByteArrayDataInput in) {
        return new Ranks(in.readByte(), in.readByte());
    }

    /** The centroid as a geometry. */
    static Geometry point(BytesRef bytes) {
        Point centroid = centroid(bytes);
        return FACTORY.createPoint(new Coordinate(centroid.lon(), centroid.lat()));
    }

    private static void writeIdentity(DataOutput out, Place.Identity identity) throws IOException {
        out.writeVLong(identity.placeId());
        writeRef(out, identity.osmRef());
        Tags.writeKey(out, identity.category().key());
        Tags.writeValue(out, identity.category().value());
        out.writeVInt(identity.adminLevel());
    }

    private static Place.Identity readIdentity(DataInput in) throws IOException {
        long placeId = in.readVLong();
        OsmRef ref = readRef(in);
        return new Place.Identity(placeId, ref, new Category(Tags.readKey(in), Tags.readValue(in)), in.readVInt());
    }

    public static void writeRef(DataOutput out, @Nullable OsmRef ref) throws IOException {
        out.writeByte((byte) (ref == null ? 0 : 1 + ref.type().ordinal()));
        if (ref != null) {
            out.writeZLong(ref.id());
        }
    }

    public static @Nullable OsmRef readRef(DataInput in) throws IOException {
        int type = in.readByte();
        return type == 0 ? null : new OsmRef(OsmRef.Type.values()[type - 1], in.readZLong());
    }

    private static void writeLocation(DataOutput out, Place.Location location) throws IOException {
        Envelope box = location.geometry().getEnvelopeInternal();
        boolean isEmpty = box.isNull();
        int x = ShapeCodec.steps(location.centroid().lon());
        int y = ShapeCodec.steps(location.centroid().lat());
        out.writeZLong(isEmpty ? 0 : (long) ShapeCodec.steps(box.getMinX()) - x);
        out.writeZLong(isEmpty ? 0 : (long) ShapeCodec.steps(box.getMinY()) - y);
        out.writeZLong(isEmpty ? 0 : (long) ShapeCodec.steps(box.getMaxX()) - x);
        out.writeZLong(isEmpty ? 0 : (long) ShapeCodec.steps(box.getMaxY()) - y);
        writeEntrances(out, location.entrances());
        writeNumbers(out, location.numbers());
    }

    private static Place.Location readLocation(DataInput in, Point centroid, @Nullable Geometry geometry)
            throws IOException {
        int x = ShapeCodec.steps(centroid.lon());
        int y = ShapeCodec.steps(centroid.lat());
        double minX = ShapeCodec.degrees(x + in.readZLong());
        double minY = ShapeCodec.degrees(y + in.readZLong());
        double maxX = ShapeCodec.degrees(x + in.readZLong());
        double maxY = ShapeCodec.degrees(y + in.readZLong());
        return new Place.Location(
                centroid,
                geometry != null ? geometry : FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY)),
                readEntrances(in),
                readNumbers(in));
    }

    private static void writeEntrances(DataOutput out, List<Entrance> entrances) throws IOException {
        out.writeVInt(entrances.size());
        for (Entrance entrance : entrances) {
            out.writeZLong(entrance.nodeId());
            out.writeString(entrance.type());
            writePoint(out, entrance.position());
            Tags.write(out, entrance.extratags());
        }
    }

    private static List<Entrance> readEntrances(DataInput in) throws IOException {
        int count = in.readVInt();
        var entrances = new ArrayList<Entrance>(count);
        for (int i = 0; i < count; i++) {
            entrances.add(new Entrance(in.readZLong(), in.readString(), readPoint(in), Tags.read(in)));
        }
        return entrances;
    }

    static void writeNumbers(DataOutput out, @Nullable NumberLine numbers) throws IOException {
        out.writeVInt(numbers == null ? 0 : numbers.step());
        if (numbers != null) {
            out.writeVInt(numbers.first());
            out.writeVInt(numbers.last());
            out.writeByte((byte) numbers.source().ordinal());
        }
    }

    static @Nullable NumberLine readNumbers(DataInput in) throws IOException {
        int step = in.readVInt();
        return step == 0 ? null : new NumberLine(in.readVInt(), in.readVInt(), step, SOURCES[in.readByte()]);
    }

    public static void writePoint(DataOutput out, Point point) throws IOException {
        out.writeInt(ShapeCodec.steps(point.lon()));
        out.writeInt(ShapeCodec.steps(point.lat()));
    }

    public static Point readPoint(DataInput in) throws IOException {
        return new Point(ShapeCodec.degrees(in.readInt()), ShapeCodec.degrees(in.readInt()));
    }

    private static void writeHierarchy(DataOutput out, Place.Hierarchy hierarchy) throws IOException {
        Tags.writeOptional(out, hierarchy.countryCode());
        Place.Parent parent = hierarchy.parent();
        out.writeVLong(parent == null ? 0 : parent.placeId());
        writeLines(out, hierarchy.addressLines());
        Tags.writeOptional(out, hierarchy.postcode());
        Tags.writeOptional(out, hierarchy.housenumber());
        Long linkedTo = hierarchy.linkedTo();
        out.writeVLong(linkedTo == null ? 0 : linkedTo);
    }

    private static Place.Hierarchy readHierarchy(DataInput in) throws IOException {
        String country = Tags.readOptional(in);
        long parentId = in.readVLong();
        var parent = parentId == 0 ? null : new Place.Parent(parentId, Map.of(), List.of());
        List<AddressLine> lines = readLines(in);
        String postcode = Tags.readOptional(in);
        String housenumber = Tags.readOptional(in);
        long linkedTo = in.readVLong();
        return new Place.Hierarchy(country, parent, lines, postcode, housenumber, linkedTo == 0 ? null : linkedTo);
    }

    public static void writeLines(DataOutput out, List<AddressLine> lines) throws IOException {
        out.writeVInt(lines.size());
        for (AddressLine line : lines) {
            out.writeVLong(line.placeId());
            out.writeByte((byte) (line.isAddress() ? line.rank() : line.rank() | 0x40));
        }
    }

    public static List<AddressLine> readLines(DataInput in) throws IOException {
        int count = in.readVInt();
        var lines = new ArrayList<AddressLine>(count);
        for (int i = 0; i < count; i++) {
            long placeId = in.readVLong();
            int rank = in.readByte();
            lines.add(new AddressLine(placeId, rank & 0x3F, (rank & 0x40) == 0));
        }
        return lines;
    }
}
