// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Point;

/**
 * Coordinates in a query, latitude first unless letters say otherwise: {@code 47.14, 9.52}, {@code [47.14;9.52]}, {@code N 47.14 E 9.52},
 * {@code 47°08'24"N 9°31'12"E}, {@code 47 08.4 N, 9 31.2 E}, {@code 47° 8' 28,0" N 9° 31' 18,1" E}. Bare numbers need a decimal point or a degree sign, or "12 14" would be a position.
 */
final class Coordinates {

    private static final String UNSIGNED = "(\\d{1,3}+(?:[.,]\\d{1,20}+)?+)";
    private static final String MINUTES = "(\\d{1,2}+(?:[.,]\\d{1,20}+)?+)";
    private static final String REST =
            "(?:" + MINUTES + "(?:\\s*+['′’m]\\s*+|\\s++|(?![\\d.]))(?:" + MINUTES + "\\s*+(?:[\"″”s]|''|′′|’’)?)?)?";
    private static final String DEGREES = UNSIGNED + "(?:\\s*+[°ºd]\\s*+|\\s++|(?![\\d.]))" + REST;
    private static final String SIGNED = "([+-]?\\d{1,3}+(?:[.,]\\d{1,20}+)?+)\\s*+[°º](?:\\s*+" + MINUTES
            + "\\s*+['′’](?:\\s*+" + MINUTES + "\\s*+(?:[\"″”]|''|′′|’’))?)?";
    private static final String DECIMAL = "([+-]?\\d{1,3}+\\.\\d{1,20}+)()()";
    private static final String COMMA = "([+-]?\\d{1,3}+,\\d{2,20}+)()()";
    private static final String BETWEEN = "\\s*+(?:[,;/]\\s*+)?+";
    private static final String HEMISPHERE = "([NSEWO])";

    /** The letters of hemispheres, degrees, minutes and seconds. */
    private static final String LETTERS = "nsewodm";

    private static final Pattern LETTER_FIRST =
            pattern(HEMISPHERE + "\\s*+" + DEGREES + BETWEEN + HEMISPHERE + "\\s*+" + DEGREES);
    private static final Pattern LETTER_LAST =
            pattern(DEGREES + "\\s*+" + HEMISPHERE + BETWEEN + DEGREES + "\\s*+" + HEMISPHERE);

    /** "32.459 N, -86.445 E" is in Alabama by its sign and in China by its letter. */
    private static final Pattern SIGN_AND_LETTER =
            pattern("[+-]?" + DEGREES + "\\s*+" + HEMISPHERE + BETWEEN + "[+-]?" + DEGREES + "\\s*+" + HEMISPHERE);

    private static final Pattern NO_LETTER = pattern(SIGNED + BETWEEN + SIGNED);
    private static final Pattern BARE = pattern(DECIMAL + "(?:\\s*+[,;/]\\s*+|\\s++)" + DECIMAL);
    private static final Pattern BARE_WITH_COMMAS = pattern(COMMA + "(?:\\s*+[;/]\\s*+|\\s++)" + COMMA);

    private Coordinates() {}

    /** A position and the text beside it. */
    record Found(Point position, String rest) {}

    private static Pattern pattern(String position) {
        return Pattern.compile(
                "(?<![\\p{L}\\d.,-])(?:\\[\\s*+)?" + position + "(?:\\s*+])?(?![\\p{L}\\d.]|,\\d)",
                Pattern.CASE_INSENSITIVE);
    }

    /** The position that a whole text stands for; empty for any other text. */
    static Optional<Point> parse(String text) {
        return in(text).filter(found -> found.rest().isBlank()).map(Found::position);
    }

    /** The position at the start or the end of a text. */
    static Optional<Found> in(String text) {
        return canHoldOne(text) ? found(text) : Optional.empty();
    }

    /** Spares addresses five patterns: beside words a position has a decimal point or a degree sign, and alone no letters but its own. */
    private static boolean canHoldOne(String text) {
        boolean hasWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPoint = c == '.' && i > 0 && isDigit(text.charAt(i - 1));
            if (isPoint || c == '°' || c == 'º') {
                return true;
            }
            hasWord |= Character.isLetter(c) && LETTERS.indexOf(Character.toLowerCase(c)) < 0;
        }
        return !hasWord;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<Found> found(String text) {
        for (Pattern pattern : new Pattern[] {LETTER_FIRST, LETTER_LAST, NO_LETTER, BARE, BARE_WITH_COMMAS}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String before = text.substring(0, matcher.start()).strip();
                String after = text.substring(matcher.end()).strip();
                boolean isAlone = before.isEmpty() && after.isEmpty();
                boolean isAtEnd = before.isEmpty() || after.isEmpty();
                Optional<Point> position = isAlone || isAtEnd && isUnmistakable(matcher.group())
                        ? position(pattern, matcher)
                        : Optional.empty();
                if (position.isPresent()) {
                    return Optional.of(new Found(position.get(), withoutSeparator(before + after)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a text is nothing but a position that contradicts itself, by a sign beside a letter. */
    static boolean isContradiction(String text) {
        return canHoldOne(text)
                && SIGN_AND_LETTER.matcher(text).matches()
                && parse(text).isEmpty();
    }

    private static String withoutSeparator(String rest) {
        return rest.replaceAll("^[\\s,;:@]++|(?<![\\s,;:@(])[\\s,;:@(]++$", "");
    }

    private static Optional<Point> position(Pattern pattern, Matcher matcher) {
        if (pattern == LETTER_FIRST) {
            return byLetters(matcher.group(1), angle(matcher, 2), matcher.group(5), angle(matcher, 6));
        }
        if (pattern == LETTER_LAST) {
            return byLetters(matcher.group(4), angle(matcher, 1), matcher.group(8), angle(matcher, 5));
        }
        return onGlobe(angle(matcher, 4), angle(matcher, 1));
    }

    /** "N 12 W 20 Main Street" is an address. */
    private static boolean isUnmistakable(String position) {
        return position.indexOf('.') >= 0 || position.indexOf('°') >= 0 || position.indexOf('º') >= 0;
    }

    /** Minutes and seconds lead away from zero: -9°30' is -9.5. */
    private static double angle(Matcher matcher, int group) {
        String degrees = matcher.group(group);
        double fraction = part(matcher.group(group + 1)) / 60 + part(matcher.group(group + 2)) / 3600;
        double whole = decimal(degrees);
        return degrees.startsWith("-") ? whole - fraction : whole + fraction;
    }

    private static double part(@Nullable String number) {
        return number == null || number.isEmpty() ? 0 : decimal(number);
    }

    private static double decimal(String number) {
        return Double.parseDouble(number.replace(',', '.'));
    }

    /** O is east in German and west in the Romance languages: left to the other letter, which must be a latitude, and read as east. */
    private static Optional<Point> byLetters(String letter, double angle, String otherLetter, double otherAngle) {
        boolean isLatitude = isLatitude(letter);
        if (isLatitude == isLatitude(otherLetter)) {
            return Optional.empty();
        }
        double signed = isNegative(letter) ? -angle : angle;
        double otherSigned = isNegative(otherLetter) ? -otherAngle : otherAngle;
        return isLatitude ? onGlobe(otherSigned, signed) : onGlobe(signed, otherSigned);
    }

    private static boolean isLatitude(String letter) {
        return "NSns".contains(letter);
    }

    private static boolean isNegative(String letter) {
        return "SWsw".contains(letter);
    }

    private static Optional<Point> onGlobe(double lon, double lat) {
        return Optional.of(new Point(lon, lat)).filter(Point::isOnGlobe);
    }
}
