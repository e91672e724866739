// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.fuzz;

import java.nio.charset.StandardCharsets;

/** An HTTP/1.1 request; each character is a byte, so that it may hold what is no text. */
record Request(String method, String target, String headers, String body) {

    byte[] bytes() {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n%s"
                .formatted(method, target, headers, body)
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
