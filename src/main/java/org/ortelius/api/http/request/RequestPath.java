// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpUtils;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which place of the service a request asks for, in the one spelling that each has: {@code //status/../%73earch;a=1} is {@code /search}. Behind
 * {@code CanonicalPaths} every request has this spelling, so that routing, limits, headers, log and metrics cannot differ. Compared by whole segments; a slash at
 * the end tells nothing apart.
 *
 * @param text letters, digits, {@code - . _ ~} and single slashes, of which one is at the beginning
 */
public record RequestPath(String text) {

    /** Where nothing is: what is at none of our paths however it is read. */
    public static final RequestPath NOWHERE = new RequestPath("/-");

    /** Nothing that we answer at needs more; an escape that is left stands for a character that could part segments, were it read once more. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~/-]++");

    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*+");
    private static final String OLD_SUFFIX = ".php";

    /** The path of a request that has come past {@code CanonicalPaths}, or was turned away before. */
    public static RequestPath of(HttpServerRequest request) {
        String path = request.path();
        return path == null || !path.startsWith("/") ? NOWHERE : new RequestPath(path);
    }

    /** Empty when an escape is none; {@link #NOWHERE} for what cannot be one of our paths. */
    public static Optional<RequestPath> canonical(String written) {
        try {
            String path =
                    HttpUtils.normalizePath(MATRIX_PARAMETERS.matcher(written).replaceAll(""));
            return Optional.of(PLAIN.matcher(path).matches() ? new RequestPath(path) : NOWHERE);
        } catch (IllegalArgumentException noEscape) {
            return Optional.empty();
        }
    }

    /** Whether it is this path, such as {@code /batch}. */
    public boolean is(String path) {
        return withoutEnd().equals(path);
    }

    /** Whether it is this path or one below it. */
    public boolean isWithin(String path) {
        return is(path) || isBelow(path);
    }

    /** Whether there is more behind this path. */
    public boolean isBelow(String path) {
        return withoutEnd().startsWith(path + "/");
    }

    /** Without the slashes around it and the suffix of Nominatim's old addresses: {@code search}, {@code batch/jobs}; empty at the root. */
    public String name() {
        String name = withoutEnd().substring(1);
        return name.endsWith(OLD_SUFFIX) ? name.substring(0, name.length() - OLD_SUFFIX.length()) : name;
    }

    /** The first segment, without the suffix of Nominatim's old addresses. */
    public String endpoint() {
        int slash = text.indexOf('/', 1);
        return slash < 0 ? name() : new RequestPath(text.substring(0, slash)).name();
    }

    private String withoutEnd() {
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
