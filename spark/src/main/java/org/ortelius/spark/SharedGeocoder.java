// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.NoSourceException;
import org.ortelius.batch.ResultSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;

/**
 * The open indexes of this executor, which all of its tasks share. An index stays open as long as the executor runs: it takes some megabytes of
 * heap and address space, and the page cache that searches use.
 */
final class SharedGeocoder {

    private static final Map<IndexLocation, Geocoder> OPEN = new HashMap<>();

    private SharedGeocoder() {}

    /** Opens it unless it is open; other tasks wait. Throws {@link NoSourceException}, which fails the task, so that Spark tries elsewhere. */
    static Geocoder at(IndexLocation location) {
        synchronized (OPEN) {
            @Nullable Geocoder open = OPEN.get(location);
            if (open == null) {
                open = open(location);
                OPEN.put(location, open);
            }
            return open;
        }
    }

    private static Geocoder open(IndexLocation location) {
        try {
            return location.open();
        } catch (IOException failed) {
            throw new NoSourceException(
                    "cannot open the index %s: %s".formatted(location, failed.getMessage()), failed);
        }
    }

    static ResultSource source(IndexLocation location) {
        Geocoder geocoder = at(location);
        return new ResultSource(question -> question.ask(geocoder), Localizer::new);
    }
}
