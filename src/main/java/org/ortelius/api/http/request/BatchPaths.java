// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

/** Where batches are asked for. Errors are JSON there, whatever the table is written in, and other verbs than GET are allowed. */
public final class BatchPaths {

    private BatchPaths() {}

    /** The verbs that one of them takes. */
    public static String methods(RequestPath path) {
        return path.isBelow("/batch/jobs") ? "GET, DELETE, OPTIONS" : "POST, OPTIONS";
    }

    public static boolean contains(RequestPath path) {
        return path.isWithin("/batch") || path.is("/search/csv") || path.is("/reverse/csv");
    }
}
