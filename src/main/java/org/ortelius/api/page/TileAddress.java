// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where tiles are: an address with the places {@code {z}}, {@code {x}} and {@code {y}}, perhaps {@code {s}} for several hosts, on another host
 * or, beginning with a path, on this one.
 */
record TileAddress(String pattern) {

    private static final Pattern ELSEWHERE = Pattern.compile("(https?://(?:\\{s}\\.)?[A-Za-z0-9.-]+(?::\\d+)?)/.*");
    private static final Pattern HERE = Pattern.compile("(?!//)[^:]*");

    TileAddress {
        boolean isComplete = Stream.of("{z}", "{x}", "{y}").allMatch(pattern::contains);
        if (!isComplete
                || !(ELSEWHERE.matcher(pattern).matches()
                        || HERE.matcher(pattern).matches())) {
            throw new IllegalArgumentException(
                    "ORTELIUS_TILES_URL needs an address like https://tile.example.org/{z}/{x}/{y}.png, got \"%s\""
                            .formatted(pattern));
        }
    }

    /** The host as a Content-Security-Policy names it, {@code https://*.example.org}; absent = this service's own. */
    Optional<String> origin() {
        Matcher elsewhere = ELSEWHERE.matcher(pattern);
        return elsewhere.matches() ? Optional.of(elsewhere.group(1).replace("{s}", "*")) : Optional.empty();
    }
}
