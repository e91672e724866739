// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.net.URI;
import java.util.List;
import org.openstreetmap.osmosis.replication.common.ReplicationSequenceFormatter;
import org.ortelius.importer.OrteliusException;

/**
 * A folder that change files are published in, on a server or a disk.
 *
 * @param base with a slash at its end
 */
record Source(URI base) {

    private static final List<String> SCHEMES = List.of("http", "https", "file");
    private static final String NEWEST = "state.txt";
    private static final int DIGITS = 9;
    private static final int DIGITS_A_FOLDER = 3;

    /** @param text {@code http://}, {@code https://} or {@code file://}, with or without {@code state.txt} */
    static Source parse(String text) {
        String folder = text.strip();
        folder = folder.endsWith(NEWEST) ? folder.substring(0, folder.length() - NEWEST.length()) : folder;
        try {
            URI uri = URI.create(folder.endsWith("/") ? folder : folder + "/");
            boolean isWhole = uri.getScheme() != null && (uri.getScheme().equals("file") || uri.getHost() != null);
            if (isWhole && SCHEMES.contains(uri.getScheme())) {
                return new Source(uri);
            }
        } catch (IllegalArgumentException noUri) {
            // told below
        }
        throw new OrteliusException(
                "a replication source is a folder with state.txt, http://…, https://… or file:///…, got \"%s\""
                        .formatted(text));
    }

    /** The state after the newest change file. */
    URI newest() {
        return base.resolve(NEWEST);
    }

    /** The state after a change file. */
    URI state(long sequence) {
        return numbered(sequence, ".state.txt");
    }

    /** A change file. */
    URI changes(long sequence) {
        return numbered(sequence, ".osc.gz");
    }

    /** 3076 is {@code 000/003/076}. */
    private URI numbered(long sequence, String ending) {
        return base.resolve(
                new ReplicationSequenceFormatter(DIGITS, DIGITS_A_FOLDER).getFormattedName(sequence, ending));
    }

    /** As the user writes it: without the slash. */
    @Override
    public String toString() {
        String text = base.toString();
        return text.substring(0, text.length() - 1);
    }
}
