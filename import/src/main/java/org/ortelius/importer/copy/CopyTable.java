// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One running {@code COPY table FROM STDIN (FORMAT binary)}. Columns are written in the order they were named. Not thread-safe. */
public final class CopyTable implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLUSH_BYTES = 1 << 16;
    private static final int TEXT_OID = 25;
    private static final int INT8_OID = 20;
    private static final byte JSONB_VERSION = 1;
    private static final int SRID = 4326;

    private final Target target;
    private final String sql;
    private final short columns;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * FLUSH_BYTES);
    private @Nullable CopyIn copy;
    private boolean hasRows;

    private CopyTable(Target target, String sql, short columns) {
        this.target = target;
        this.sql = sql;
        this.columns = columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Gives the connection that a load needs, when some thousands of rows are there or all of them. */
    @FunctionalInterface
    public interface Target {
        Connection connection() throws SQLException;
    }

    /** Once rows were sent the connection serves nothing else until this is closed. */
    public static CopyTable into(Connection connection, String table, String... columns) {
        return into(() -> connection, table, columns);
    }

    /** The same for a connection that is not asked for before it is needed, and never for a load without rows. */
    public static CopyTable into(Target target, String table, String... columns) {
        var sql = "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, String.join(", ", columns));
        return new CopyTable(target, sql, (short) columns.length);
    }

    /** Starts a row; every column follows, in order. */
    public CopyTable row() throws SQLException {
        if (buffer.position() > FLUSH_BYTES) {
            flush();
        }
        room(2).putShort(columns);
        hasRows = true;
        return this;
    }

    public CopyTable int2(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    public CopyTable int4(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    public CopyTable int8(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    public CopyTable int8(@Nullable Long value) {
        return value == null ? nothing() : int8(value.longValue());
    }

    public CopyTable float8(double value) {
        room(12).putInt(8).putDouble(value);
        return this;
    }

    /** A value of PostgreSQL's type {@code box}. */
    public CopyTable box(Envelope box) {
        room(36).putInt(32);
        buffer.putDouble(box.getMaxX())
                .putDouble(box.getMaxY())
                .putDouble(box.getMinX())
                .putDouble(box.getMinY());
        return this;
    }

    /** A value of PostgreSQL's type {@code point}. */
    public CopyTable point(Coordinate point) {
        room(20).putInt(16);
        buffer.putDouble(point.x).putDouble(point.y);
        return this;
    }

    public CopyTable bool(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyTable text(@Nullable String value) {
        return value == null ? nothing() : bytes(utf8(value));
    }

    public CopyTable int8s(long[] values) {
        arrayHead(values.length, INT8_OID, 12 * values.length);
        for (long value : values) {
            buffer.putInt(8).putLong(value);
        }
        return this;
    }

    public CopyTable texts(List<String> values) {
        var encoded = values.stream().map(CopyTable::utf8).toList();
        arrayHead(
                values.size(),
                TEXT_OID,
                encoded.stream().mapToInt(value -> 4 + value.length).sum());
        encoded.forEach(value -> buffer.putInt(value.length).put(value));
        return this;
    }

    /** A map as a jsonb object. */
    public CopyTable tags(Map<String, String> tags) {
        byte[] json = TagJson.write(tags);
        room(5 + json.length).putInt(1 + json.length).put(JSONB_VERSION).put(json);
        return this;
    }

    /** A map as a jsonb object, an empty one as NULL. */
    public CopyTable tagsOrNull(Map<String, String> tags) {
        return tags.isEmpty() ? nothing() : tags(tags);
    }

    public CopyTable geometry(Geometry geometry) {
        return bytes(wkb(geometry));
    }

    /** A geometry as PostGIS reads it. */
    public static byte[] wkb(Geometry geometry) {
        geometry.setSRID(SRID);
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(geometry);
    }

    public CopyTable nothing() {
        room(4).putInt(-1);
        return this;
    }

    /** Ends the load and returns how many rows the table took. */
    public long finish() throws SQLException {
        if (!hasRows) {
            return 0;
        }
        room(2).putShort((short) -1);
        return flush().endCopy();
    }

    /** Gives an unfinished load up, so that none of its rows is kept. */
    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    public CopyTable bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    /** One dimension, no NULLs, lower bound 1. An empty array has no dimension. */
    private void arrayHead(int length, int elementOid, int payload) {
        int head = length == 0 ? 12 : 20;
        room(4 + head + payload)
                .putInt(head + payload)
                .putInt(length == 0 ? 0 : 1)
                .putInt(0)
                .putInt(elementOid);
        if (length > 0) {
            buffer.putInt(length).putInt(1);
        }
    }

    private static byte[] utf8(String value) {
        return TagJson.storable(value).getBytes(StandardCharsets.UTF_8);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.wrap(
                    Arrays.copyOf(buffer.array(), Math.max(buffer.capacity() * 2, buffer.position() + bytes)));
            buffer = larger.position(buffer.position());
        }
        return buffer;
    }

    private CopyIn flush() throws SQLException {
        if (copy == null) {
            copy = target.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        }
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
        return copy;
    }
}
