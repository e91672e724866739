// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads texts from a record, one after the other. Not thread-safe. */
public final class PackedText {

    private final ByteBuffer record;
    private int at;

    /** @param record in the order of the network */
    public PackedText(ByteBuffer record, int at) {
        this.record = record;
        this.at = at;
    }

    public static void write(DataOutputStream record, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        record.writeInt(bytes.length);
        record.write(bytes);
    }

    /** Texts by text, in their order. */
    public static void write(DataOutputStream record, Map<String, String> tags) throws IOException {
        record.writeInt(tags.size());
        for (var tag : tags.entrySet()) {
            write(record, tag.getKey());
            write(record, tag.getValue());
        }
    }

    public String next() {
        var bytes = new byte[number()];
        record.get(at, bytes);
        at += bytes.length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Map<String, String> tags() {
        int count = number();
        if (count == 0) {
            return Map.of();
        }
        var tags = new LinkedHashMap<String, String>();
        for (int i = 0; i < count; i++) {
            tags.put(next(), next());
        }
        return tags;
    }

    private int number() {
        int number = record.getInt(at);
        at += Integer.BYTES;
        return number;
    }

    /** Where the next one is. */
    public int at() {
        return at;
    }
}
