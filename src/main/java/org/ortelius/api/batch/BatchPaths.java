// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

/** Where batches are asked for. Errors are JSON there, whatever the table is written in, and other verbs than GET are allowed. */
public final class BatchPaths {

    private static final String JOB = "/batch/jobs/";

    private BatchPaths() {}

    /** The verbs that one of them takes. */
    public static String methods(String path) {
        return path.startsWith(JOB) ? "GET, DELETE, OPTIONS" : "POST, OPTIONS";
    }

    public static boolean contains(String path) {
        return path.equals("/batch") || path.startsWith("/batch/") || isCsv(path);
    }

    private static boolean isCsv(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return plain.equals("/search/csv") || plain.equals("/reverse/csv");
    }
}
