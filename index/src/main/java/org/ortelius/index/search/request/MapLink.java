// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ortelius.index.place.Point;

/**
 * The position in what maps and telephones write for one: {@code geo:47.14,9.52?z=17}, {@code https://www.openstreetmap.org/#map=17/47.14/9.52}, {@code
 * lat=47.14&lon=9.52}.
 */
final class MapLink {

    private static final String NUMBER = "([+-]?\\d{1,3}+(?:\\.\\d{1,20}+)?+)";
    private static final String COMMA = "(?:,|%2C)";

    /** Groups 1 and 2 of each are the latitude and the longitude. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("!3d" + NUMBER + "!4d" + NUMBER),
            Pattern.compile("[?&]m?lat=" + NUMBER + "&m?lon=" + NUMBER),
            Pattern.compile("#map=\\d{1,2}+(?:\\.\\d{1,20}+)?+/" + NUMBER + "/" + NUMBER),
            Pattern.compile("[?&](?:q|ll|query|center|daddr|destination)=(?:loc:)?" + NUMBER + COMMA + NUMBER),
            Pattern.compile("^geo:" + NUMBER + "," + NUMBER + "(?![\\d.])", Pattern.CASE_INSENSITIVE),
            Pattern.compile("/@" + NUMBER + "," + NUMBER));

    /** "Latitude: 47.14, longitude: 9.52". */
    private static final Pattern LABELLED = Pattern.compile(
            "lat(?:itude)?\\s*+[:=]?\\s*+" + NUMBER + "\\s*+[°,;&/]{0,2}+\\s*+l(?:on(?:g(?:itude)?)?|ng)\\s*+[:=]?\\s*+"
                    + NUMBER + "\\s*+°?+",
            Pattern.CASE_INSENSITIVE);

    /** The same with the longitude first. */
    private static final Pattern LABELLED_BACKWARDS = Pattern.compile(
            "l(?:on(?:g(?:itude)?)?|ng)\\s*+[:=]?\\s*+" + NUMBER + "\\s*+[°,;&/]{0,2}+\\s*+lat(?:itude)?\\s*+[:=]?\\s*+"
                    + NUMBER + "\\s*+°?+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile("(?:geo:|https?://)\\S++", Pattern.CASE_INSENSITIVE);

    private MapLink() {}

    /** The position that a whole text is written for; empty for any other text. */
    static Optional<Point> position(String text) {
        return switch (text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(0))) {
            case 'l' -> labelled(text);
            case 'g', 'h' -> LINK.matcher(text).matches() ? ofLink(text) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Point> labelled(String text) {
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches()) {
            return point(labelled.group(1), labelled.group(2));
        }
        Matcher backwards = LABELLED_BACKWARDS.matcher(text);
        return backwards.matches() ? point(backwards.group(2), backwards.group(1)) : Optional.empty();
    }

    private static Optional<Point> ofLink(String link) {
        return FORMS.stream()
                .map(form -> form.matcher(link))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(found -> point(found.group(1), found.group(2)));
    }

    private static Optional<Point> point(String lat, String lon) {
        return Optional.of(new Point(Double.parseDouble(lon), Double.parseDouble(lat)))
                .filter(Point::isOnGlobe);
    }
}
