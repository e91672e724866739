// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Ortelius this is. */
public final class Version {

    private Version() {}

    /** Such as {@code 0.1.0}; Maven writes it into a resource. */
    public static String current() {
        try (var text = Version.class.getResourceAsStream("version.txt")) {
            return text == null ? "unknown" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
