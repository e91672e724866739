// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;

/**
 * Where nodes are: 16 bytes a node in a memory-mapped file, sorted by id, plus 8 bytes of heap for every 512 nodes.
 * Written once in ascending order by one thread, then read by many. Precision 1e-7 degrees, as in OSM.
 */
public final class NodePositions implements AutoCloseable {

    private static final int RECORD_BYTES = 16;
    private static final int BLOCK = 512;
    private static final int CHUNK = 1 << 20;
    private static final double UNITS = 1e7;

    private final Path file;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> chunks = new ArrayList<>();
    private long[] blockFirstIds = new long[1024];
    private long size;
    private long lastId = Long.MIN_VALUE;

    private NodePositions(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** An empty store in a new file of the folder; the file is gone after {@link #close}. */
    public static NodePositions create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "nodes", ".tmp");
        return new NodePositions(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Deletes what killed imports left in the folder. */
    public static void removeLeftovers(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "nodes*.tmp")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    public long size() {
        return size;
    }

    /** Adds a node; false, and nothing is added, when its id is not above the one before. */
    boolean append(long id, int lon, int lat) throws IOException {
        if (id <= lastId) {
            return false;
        }
        if (size % CHUNK == 0) {
            addChunk();
        }
        if (size % BLOCK == 0) {
            int block = (int) (size / BLOCK);
            if (block == blockFirstIds.length) {
                blockFirstIds = Arrays.copyOf(blockFirstIds, block * 2);
            }
            blockFirstIds[block] = id;
        }
        MemorySegment chunk = chunks.getLast();
        long offset = size % CHUNK * RECORD_BYTES;
        chunk.set(ValueLayout.JAVA_LONG, offset, id);
        chunk.set(ValueLayout.JAVA_INT, offset + 8, lon);
        chunk.set(ValueLayout.JAVA_INT, offset + 12, lat);
        lastId = id;
        size++;
        return true;
    }

    /** Forgets what it has, and takes all nodes of a schema that was read. */
    public void loadAll(Schema schema) throws SQLException {
        clear();
        load(schema, "SELECT id, lon, lat FROM osm_node ORDER BY id");
    }

    /** Adds the nodes that a query finds: rows of id, lon, lat by rising id. */
    public void load(Schema schema, String sql) throws SQLException {
        Rows.forEachBatch(
                schema, sql, 10_000, row -> new long[] {row.getLong(1), row.getInt(2), row.getInt(3)}, this::append);
    }

    private void append(List<long[]> nodes) {
        try {
            for (long[] node : nodes) {
                append(node[0], (int) node[1], (int) node[2]);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void clear() {
        size = 0;
        lastId = Long.MIN_VALUE;
        chunks.clear();
    }

    /** The node's position as x = longitude, y = latitude, or null when the node is unknown. */
    public @Nullable Coordinate find(long id) {
        int blocks = (int) ((size + BLOCK - 1) / BLOCK);
        int block = Arrays.binarySearch(blockFirstIds, 0, blocks, id);
        block = block >= 0 ? block : -block - 2;
        if (block < 0) {
            return null;
        }
        long low = (long) block * BLOCK;
        long high = Math.min(low + BLOCK, size) - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long found = idAt(middle);
            if (found == id) {
                return positionAt(middle);
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private long idAt(long index) {
        return chunks.get((int) (index / CHUNK)).get(ValueLayout.JAVA_LONG, index % CHUNK * RECORD_BYTES);
    }

    private Coordinate positionAt(long index) {
        MemorySegment chunk = chunks.get((int) (index / CHUNK));
        long offset = index % CHUNK * RECORD_BYTES;
        return new Coordinate(
                chunk.get(ValueLayout.JAVA_INT, offset + 8) / UNITS,
                chunk.get(ValueLayout.JAVA_INT, offset + 12) / UNITS);
    }

    /** Zeros are written before the chunk is mapped: a full disk is then an IOException and not a dead JVM. */
    private void addChunk() throws IOException {
        long start = size * RECORD_BYTES;
        var zeros = ByteBuffer.allocate(1 << 16);
        for (long at = start; at < start + (long) CHUNK * RECORD_BYTES; at += zeros.capacity()) {
            zeros.rewind();
            while (zeros.hasRemaining()) {
                channel.write(zeros, at + zeros.position());
            }
        }
        chunks.add(channel.map(FileChannel.MapMode.READ_WRITE, start, (long) CHUNK * RECORD_BYTES, arena));
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
        Files.deleteIfExists(file);
    }
}
