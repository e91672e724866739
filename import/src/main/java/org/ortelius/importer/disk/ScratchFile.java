// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes that are written once from start to end, then read from a mapped file that is gone when nobody uses it any more. Not thread-safe. */
public final class ScratchFile {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.nativeOrder());
    private long written;

    /** @param folder where there is room */
    public ScratchFile(Path folder) {
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    Files.createTempFile(folder, "scratch", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot make a file in " + folder, cause);
        }
    }

    /** How many bytes were written: where the next ones will be. */
    public long size() {
        return written + buffer.position();
    }

    /** A buffer with room for some bytes, in the machine's order, to put them in. */
    public ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(2 * bytes).order(ByteOrder.nativeOrder());
            }
        }
        return buffer;
    }

    private void flush() {
        buffer.flip();
        written += buffer.limit();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot write what an import keeps on disk; is it full?", cause);
        }
        buffer.clear();
    }

    /** Ends the writing. */
    public MemorySegment map() {
        return map(Arena.ofAuto());
    }

    /** Ends the writing. @param arena frees the disk when it is closed; any thread may read until then */
    public MemorySegment map(Arena arena) {
        flush();
        try (channel) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, written, arena);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot map what an import keeps on disk", cause);
        }
    }
}
