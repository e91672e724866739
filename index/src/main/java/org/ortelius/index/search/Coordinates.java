// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Point;

/**
 * Coordinates typed as a query, latitude first: {@code 47.14, 9.52}, {@code [47.14,9.52]}, {@code N 47.14 E 9.52},
 * {@code 47°08'24"N 9°31'12"E}. Bare numbers need a decimal point, or "12 14" would be a position.
 */
final class Coordinates {

    private static final String NUMBER = "([+-]?\\d{1,3}(?:\\.\\d{1,20})?)";
    private static final String DEGREES =
            NUMBER + "(?:\\s*[°ºd]\\s*|\\s+|(?![\\d.]))(?:(\\d{1,2}(?:\\.\\d{1,20})?)(?:\\s*['′’m]\\s*|\\s+|(?![\\d.]))"
                    + "(?:(\\d{1,2}(?:\\.\\d{1,20})?)\\s*(?:[\"″”s]|'')?)?)?";
    private static final Pattern DECIMAL =
            Pattern.compile("\\[?\\s*([+-]?\\d{1,3}\\.\\d{1,20})(?:\\s*,\\s*|\\s+)([+-]?\\d{1,3}\\.\\d{1,20})\\s*]?");
    private static final Pattern LETTER_FIRST =
            Pattern.compile("([NSEW])\\s*" + DEGREES + "\\s*[,;]?\\s*([NSEW])\\s*" + DEGREES, Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER_LAST =
            Pattern.compile(DEGREES + "\\s*([NSEW])\\s*[,;]?\\s*" + DEGREES + "\\s*([NSEW])", Pattern.CASE_INSENSITIVE);
    private static final int MAX_CHARS = 100;

    private Coordinates() {}

    /** The position that a whole text stands for; empty for any other text. */
    static Optional<Point> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > MAX_CHARS) {
            return Optional.empty();
        }
        Matcher decimal = DECIMAL.matcher(trimmed);
        if (decimal.matches()) {
            return onGlobe(Double.parseDouble(decimal.group(2)), Double.parseDouble(decimal.group(1)));
        }
        Matcher first = LETTER_FIRST.matcher(trimmed);
        if (first.matches()) {
            return byLetters(first.group(1), angle(first, 2), first.group(5), angle(first, 6));
        }
        Matcher last = LETTER_LAST.matcher(trimmed);
        if (last.matches()) {
            return byLetters(last.group(4), angle(last, 1), last.group(8), angle(last, 5));
        }
        return Optional.empty();
    }

    private static double angle(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group))
                + part(matcher.group(group + 1)) / 60
                + part(matcher.group(group + 2)) / 3600;
    }

    private static double part(@Nullable String number) {
        return number == null ? 0 : Double.parseDouble(number);
    }

    private static Optional<Point> byLetters(String letter, double angle, String otherLetter, double otherAngle) {
        boolean isLatitude = "NSns".contains(letter);
        if (isLatitude == "NSns".contains(otherLetter)) {
            return Optional.empty();
        }
        double signed = "SWsw".contains(letter) ? -angle : angle;
        double otherSigned = "SWsw".contains(otherLetter) ? -otherAngle : otherAngle;
        return isLatitude ? onGlobe(otherSigned, signed) : onGlobe(signed, otherSigned);
    }

    private static Optional<Point> onGlobe(double lon, double lat) {
        return Optional.of(new Point(lon, lat)).filter(Point::isOnGlobe);
    }
}
