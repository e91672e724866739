// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.fuzz;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 request; each character is a byte, so that it may hold what is no text.
 *
 * @param host absent = it has no header {@code Host}, which is a mistake
 */
record Request(String method, String target, @Nullable String host, String headers, String body) {

    Request(String method, String target, String headers, String body) {
        this(method, target, "localhost", headers, body);
    }

    byte[] bytes() {
        return "%s %s HTTP/1.1\r\n%s%s\r\n%s"
                .formatted(method, target, host == null ? "" : "Host: " + host + "\r\n", headers, body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether an answer has no body whatever its headers say. */
    boolean isHead() {
        return method.equals("HEAD");
    }

    /** To be read by a human: cut off where it gets long. */
    @Override
    public String toString() {
        String text = method + " " + target + "\n" + headers;
        return text.length() <= 600 ? text : text.substring(0, 600) + "… " + text.length() + " characters";
    }
}
