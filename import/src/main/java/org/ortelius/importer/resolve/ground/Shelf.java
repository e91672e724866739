// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.disk.ScratchFile;

/** Records by an id in a mapped file; of the heap they take nothing. Thread-safe. */
public final class Shelf {

    private final MemorySegment records;
    private final PackedIndex byId;

    private Shelf(MemorySegment records, PackedIndex byId) {
        this.records = records;
        this.byId = byId;
    }

    /** Takes the records in. Not thread-safe. */
    public static final class Builder {
        private final ScratchFile records;
        private final PackedIndex.Builder byId;

        /** @param folder for temporary files */
        public Builder(Path folder) {
            records = new ScratchFile(folder);
            byId = new PackedIndex.Builder(folder);
        }

        /** @return where the record is */
        public long put(long id, byte[] record) {
            long at = records.size();
            records.room(Integer.BYTES + record.length).putInt(record.length).put(record);
            byId.add(id, PackedIndex.EVERYWHERE, at);
            return at;
        }

        public Shelf build() {
            return new Shelf(records.map(), byId.build());
        }
    }

    /** The record of an id; absent when it has none. */
    public @Nullable ByteBuffer get(long id) {
        long at = byId.one(id);
        return at < 0 ? null : at(at);
    }

    /** The record at a place. */
    public ByteBuffer at(long place) {
        int length = records.get(ValueLayout.JAVA_INT_UNALIGNED, place);
        return records.asSlice(place + Integer.BYTES, length).asByteBuffer();
    }
}
