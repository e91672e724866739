// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openstreetmap.osmosis.replication.common.ReplicationSequenceFormatter;
import org.ortelius.importer.errors.OrteliusException;

/**
 * A folder that change files are published in, on a server or a disk.
 *
 * @param base whose path has a slash at its end; a query, where there is one, is asked of each file
 */
record Source(URI base) {

    private static final List<String> SCHEMES = List.of("http", "https", "file");
    private static final String NEWEST = "state.txt";

    /** {@code 000/003/076.state.txt} and {@code 000/003/076.osc.gz}, or the last part of these. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:/\\d{3}){0,2}/\\d{1,3}\\.(?:state\\.txt|osc(?:\\.\\w+)?)$");

    private static final int DIGITS = 9;
    private static final int DIGITS_A_FOLDER = 3;

    /**
     * Takes {@code http://}, {@code https://} or {@code file://}, with or without {@code state.txt}, in any letters; a query, such as a key,
     * is asked of each file.
     */
    static Source parse(String text) {
        try {
            URI uri = URI.create(text.strip()).normalize();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isWhole = SCHEMES.contains(scheme) && (scheme.equals("file") || uri.getHost() != null);
            if (isWhole && uri.getRawPath() != null) {
                return new Source(URI.create(scheme + ":" + authority(uri) + folder(text, uri) + query(uri)));
            }
        } catch (IllegalArgumentException noUri) {
            // told below
        }
        throw new OrteliusException(
                "a replication source is a folder with state.txt, http://…, https://… or file:///…, got \"%s\""
                        .formatted(text));
    }

    private static String authority(URI uri) {
        String host = uri.getHost();
        return host == null ? "//" : "//" + uri.getRawAuthority().replace(host, host.toLowerCase(Locale.ROOT));
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    /** With a slash at its end. */
    private static String folder(String text, URI uri) {
        String path = uri.getRawPath();
        if (NUMBERED.matcher(path).find()) {
            throw new OrteliusException(
                    "\"%s\" is one file of a replication source: name the folder of its state.txt, %s:%s%s"
                            .formatted(
                                    text,
                                    uri.getScheme(),
                                    authority(uri),
                                    NUMBERED.matcher(path).replaceFirst("")));
        }
        String folder = path.endsWith("/" + NEWEST) ? path.substring(0, path.length() - NEWEST.length()) : path;
        return folder.endsWith("/") ? folder : folder + "/";
    }

    /** The state after the newest change file. */
    URI newest() {
        return file(NEWEST);
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
        return file(new ReplicationSequenceFormatter(DIGITS, DIGITS_A_FOLDER).getFormattedName(sequence, ending));
    }

    private URI file(String name) {
        return URI.create(base.resolve(name) + query(base));
    }

    /** As the user writes it: without the slash. */
    @Override
    public String toString() {
        String text = base.toString();
        return text.substring(0, text.length() - query(base).length() - 1) + query(base);
    }
}
