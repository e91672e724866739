// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import com.google.openlocationcode.OpenLocationCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ortelius.index.place.Point;

/** Open location codes, also called plus codes: {@code 8FVF4GRC+X4}, and short ones beside a place, {@code 4GRC+X4 Vaduz}. */
public final class PlusCodes {

    private static final int LONGEST = 16;

    private PlusCodes() {}

    /**
     * A code whose first digits are those of a place.
     *
     * @param code the rest of its digits
     * @param place what it lies near; blank where the client's position says that
     */
    public record ShortCode(String code, String place) {

        /** The middle of that place with such a code that is nearest to a position. */
        public Point near(Point position) {
            return middle(new OpenLocationCode(code).recover(position.lat(), position.lon()));
        }
    }

    /** The position of a full code at the start or end of a text; what stands beside it says nothing more. */
    static Optional<Point> position(String text) {
        return ends(text).stream()
                .filter(OpenLocationCode::isFullCode)
                .findFirst()
                .map(code -> middle(new OpenLocationCode(code)));
    }

    /** The short code at the start or end of a text. */
    static Optional<ShortCode> shortCode(String text) {
        return ends(text).stream()
                .filter(OpenLocationCode::isShortCode)
                .findFirst()
                .map(code -> new ShortCode(code, without(text, code.length())));
    }

    /** The first and the last word, where they may be codes. */
    private static List<String> ends(String text) {
        if (text.indexOf('+') < 0) {
            return List.of();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        String first = upper.split("[\\s,]", 2)[0];
        String last = upper.substring(1 + Math.max(upper.lastIndexOf(' '), upper.lastIndexOf(',')));
        return List.of(first, last).stream()
                .filter(end -> end.length() <= LONGEST && OpenLocationCode.isValidCode(end))
                .toList();
    }

    /** What is left of a text without a code at its start or end. */
    private static String without(String text, int length) {
        boolean isFirst = text.lastIndexOf('+', length) >= 0;
        String rest = isFirst ? text.substring(length) : text.substring(0, text.length() - length);
        int from = 0;
        int to = rest.length();
        while (from < to && isBetween(rest.charAt(from))) {
            from++;
        }
        while (to > from && isBetween(rest.charAt(to - 1))) {
            to--;
        }
        return rest.substring(from, to);
    }

    private static boolean isBetween(char c) {
        return c == ',' || Character.isWhitespace(c);
    }

    private static Point middle(OpenLocationCode code) {
        OpenLocationCode.CodeArea area = code.decode();
        return new Point(area.getCenterLongitude(), area.getCenterLatitude());
    }
}
