// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.search.request.SearchRequest.Near;
import org.ortelius.index.search.request.SearchRequest.Structured;

/** The way a client asks a text: free, structured, unfinished, around a position and so on. */
enum AskedBy {
    PLAIN(40),
    EVERY_RESULT(50),
    STRUCTURED(40),
    TYPING(20),
    TYPING_NEAR(40),
    NEAR(40),
    IN_VIEWBOX(40),
    BESIDE_VIEWBOX(40),
    IN_COUNTRY(40),
    PHOTON(50);

    private static final double REACH_DEGREES = .2;

    private final int limit;

    AskedBy(int limit) {
        this.limit = limit;
    }

    /** The request for a text of phrases between commas, around a position. */
    SearchRequest request(String text, Point position) {
        SearchRequest.Query query = this == STRUCTURED ? structured(text) : new FreeText(text, isTyping());
        return new SearchRequest(query, filter(position), limit, this != EVERY_RESULT, List.of("de", "fr", "en"));
    }

    private boolean isTyping() {
        return this == TYPING || this == TYPING_NEAR || this == PHOTON;
    }

    private Filter filter(Point position) {
        var box = Box.around(position, REACH_DEGREES);
        return switch (this) {
            case PLAIN, EVERY_RESULT, STRUCTURED, TYPING -> Filter.NONE;
            case TYPING_NEAR, NEAR -> Filter.NONE.withFocus(new Focus(null, false, new Near(position)));
            case IN_VIEWBOX -> Filter.NONE.withFocus(new Focus(box, true, null));
            case BESIDE_VIEWBOX -> Filter.NONE.withFocus(new Focus(box, false, null));
            case IN_COUNTRY -> new Filter(Set.of("de", "fr", "li"), Focus.NOWHERE, Set.of(), 0, 30, Set.of(), Set.of());
            case PHOTON -> photon(position);
        };
    }

    private static Filter photon(Point position) {
        var focus = new Focus(null, false, new Near(position));
        var types = new TypeFilter(Set.of(), List.of(new TypeFilter.Tag(null, "residential")), List.of());
        return new Filter(Set.of(), focus, Set.of(), 0, 30, Set.of(), Set.of(), types);
    }

    /** Makes the phrases of a text the parts of an address, in turn; the last part takes the rest. */
    private static SearchRequest.Query structured(String text) {
        Map<Field, String> parts = new EnumMap<>(Field.class);
        List<Field> fields = List.of(Field.STREET, Field.CITY, Field.COUNTY, Field.STATE, Field.POSTALCODE);
        String[] phrases = text.split(",", fields.size());
        for (int i = 0; i < phrases.length; i++) {
            if (!phrases[i].isBlank()) {
                parts.put(fields.get(i), phrases[i]);
            }
        }
        return parts.isEmpty() ? new FreeText(text) : new Structured(parts);
    }

    static AskedBy any(Random random) {
        return values()[random.nextInt(values().length)];
    }
}
