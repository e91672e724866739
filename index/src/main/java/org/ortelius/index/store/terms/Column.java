// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A byte string of each document of a segment, the few long ones in a field of their own. For each reader of a field Lucene sets aside as much memory
 * as its longest string takes: 200 KB where a river's outline is among them, and clearing that was a sixth of the time of a reverse search. Not
 * thread-safe.
 */
public final class Column {

    private static final int LONGEST_SHORT = 512;

    private final LeafReader segment;
    private final String name;
    private final BinaryDocValues shorts;
    private @Nullable BinaryDocValues longs;

    public Column(LeafReader segment, String name) {
        this.segment = segment;
        this.name = name;
        this.shorts = open(name);
    }

    public static IndexableField field(String name, byte[] value) {
        return new BinaryDocValuesField(value.length > LONGEST_SHORT ? longs(name) : name, new BytesRef(value));
    }

    private static String longs(String name) {
        return name + ".long";
    }

    /** The value of a document at or after the last one; valid until the next call, absent if there is none. */
    @Nullable
    public BytesRef value(int document) {
        BytesRef value = value(shorts, document);
        if (value != null) {
            return value;
        }
        if (longs == null) {
            longs = open(longs(name));
        }
        return value(longs, document);
    }

    private BinaryDocValues open(String field) {
        try {
            return DocValues.getBinary(segment, field);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable BytesRef value(BinaryDocValues values, int document) {
        try {
            return values.advanceExact(document) ? values.binaryValue() : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same of a document that has one. */
    public BytesRef required(int document) {
        BytesRef value = value(document);
        if (value == null) {
            throw new IllegalStateException("document %d of %s has no %s".formatted(document, segment, name));
        }
        return value;
    }
}
