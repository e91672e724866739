// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;

/**
 * How far a change file leads.
 *
 * @param sequence its number, from 0
 * @param time all edits up to then are in it or in one before
 */
record State(long sequence, Instant time) {

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /**
     * Reads a {@code state.txt}; what else it holds, such as transaction ids, is for its writer. Throws when it is damaged or not whole, such as
     * one that is being written: it may be whole when it is asked for again.
     */
    static State read(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        var properties = new Properties();
        try {
            properties.load(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text));
        } catch (IllegalArgumentException badEscape) {
            throw damaged("it has " + badEscape.getMessage());
        }
        return new State(
                sequence(properties.getProperty("sequenceNumber", "").strip()),
                time(properties.getProperty("timestamp", "").strip()));
    }

    private static long sequence(String text) throws IOException {
        if (!text.matches("\\d{1,18}")) {
            throw damaged("it needs a line sequenceNumber=… with a number from 0, got \"%s\"".formatted(text));
        }
        return Long.parseLong(text);
    }

    private static Instant time(String text) throws IOException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw damaged(
                    "it needs a line timestamp=… with a time and its zone such as 2026-01-31T21:00:00Z, got \"%s\""
                            .formatted(text));
        }
    }

    private static IOException damaged(String reason) {
        return new IOException("it is no replication state: " + reason);
    }

    @Override
    public String toString() {
        return "%d of %s".formatted(sequence, time);
    }
}
