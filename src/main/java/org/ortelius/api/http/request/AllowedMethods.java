// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

/** The verbs that a path of the public API takes, as header {@code Allow} lists them. */
public final class AllowedMethods {

    /** The only verbs there are but for batches. */
    public static final String BY_DEFAULT = "GET, OPTIONS";

    private AllowedMethods() {}

    /** The verbs that a path takes. */
    public static String of(RequestPath path) {
        return BatchPaths.contains(path) ? BatchPaths.methods(path) : BY_DEFAULT;
    }
}
