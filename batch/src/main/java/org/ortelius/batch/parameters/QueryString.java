// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a URL after the question mark as it came over the wire, a character a byte: {@code q=Z%C3%BCrich&limit=1}. Bytes beyond ASCII
 * need no escape (curl sends them bare), a semicolon parts nothing ({@code accept-language=de;q=0.8}), a name without a value has
 * an empty one, and what has no name is left out.
 */
public final class QueryString {

    private QueryString() {}

    /**
     * Values by name, those of a repeated name in their order. Throws {@link UsageException} for escapes that are none, and for more than 1,000 parameters.
     *
     * @param query absent = the URL has none
     */
    public static Map<String, List<String>> parse(@Nullable String query) {
        var values = new HashMap<String, List<String>>();
        if (query != null) {
            Limit.PARAMETERS.check(
                    query.chars().filter(character -> character == '&').count() + 1);
        }
        for (int start = 0; query != null && start < query.length(); ) {
            int end = endOf(query, start);
            int equals = equalsIn(query, start, end);
            String written = query.substring(start, equals);
            String name = decoded(query, start, equals).orElseThrow(() -> badEscape(written));
            String value = decoded(query, Math.min(equals + 1, end), end).orElseThrow(() -> badEscape(name));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
            start = end + 1;
        }
        return values;
    }

    /** The last value of that name, whatever is wrong with the others; empty when there is none that can be read. */
    public static Optional<String> find(String name, @Nullable String query) {
        Optional<String> found = Optional.empty();
        for (int start = 0; query != null && start < query.length(); ) {
            int end = endOf(query, start);
            int equals = equalsIn(query, start, end);
            if (query.substring(start, equals).equals(name)) {
                found = decoded(query, Math.min(equals + 1, end), end);
            }
            start = end + 1;
        }
        return found;
    }

    private static int endOf(String query, int start) {
        int end = query.indexOf('&', start);
        return end < 0 ? query.length() : end;
    }

    private static int equalsIn(String query, int start, int end) {
        int equals = query.indexOf('=', start, end);
        return equals < 0 ? end : equals;
    }

    private static UsageException badEscape(String name) {
        return new UsageException(
                name, "%", "Parameter '%s' must be percent-encoded, where %%25 stands for %%.".formatted(name));
    }

    /** Empty where a percent sign begins no escape. */
    private static Optional<String> decoded(String query, int start, int end) {
        if (isPlain(query, start, end)) {
            return Optional.of(query.substring(start, end));
        }
        var bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            char next = query.charAt(i);
            if (next == '%') {
                int high = hexDigit(query, i + 1, end);
                int low = hexDigit(query, i + 2, end);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(next == '+' ? ' ' : next);
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private static int hexDigit(String query, int index, int end) {
        return index < end ? Character.digit(query.charAt(index), 16) : -1;
    }

    private static boolean isPlain(String query, int start, int end) {
        for (int i = start; i < end; i++) {
            char next = query.charAt(i);
            if (next == '%' || next == '+' || next > '~') {
                return false;
            }
        }
        return true;
    }
}
