// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ortelius.index.place.OsmRef;

/** The object in what OpenStreetMap writes for one: {@code R1155956}, {@code relation/1155956}, {@code https://www.openstreetmap.org/relation/1155956#map=…}. */
final class ObjectLink {

    /** Shorter ones are roads and rooms: "N1". */
    private static final Pattern LETTER = Pattern.compile("[nwrNWR]\\d{5,18}+");

    private static final Pattern WORD = Pattern.compile(
            "(?:https?://(?:www\\.)?+(?:openstreetmap\\.org|osm\\.org)/(?:browse/)?+)?+(node|way|relation)[/ ](\\d{1,18}+)(?:[/?#]\\S*+)?+",
            Pattern.CASE_INSENSITIVE);

    private ObjectLink() {}

    /** The object that a whole text stands for; empty for any other text. */
    static Optional<OsmRef> ref(String text) {
        if (LETTER.matcher(text).matches()) {
            return OsmRef.parse(text);
        }
        Matcher word = WORD.matcher(text);
        return word.matches()
                ? Optional.of(new OsmRef(
                        OsmRef.Type.valueOf(word.group(1).toUpperCase(Locale.ROOT)), Long.parseLong(word.group(2))))
                : Optional.empty();
    }
}
