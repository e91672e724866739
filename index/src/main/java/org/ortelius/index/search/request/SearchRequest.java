// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.numbers.HouseNumberWords;

/**
 * A search request.
 *
 * @param query what to find
 * @param filter what may be found
 * @param limit most results to return, 1…50
 * @param dedupe whether results that read the same (same display name, category and rank) are folded into one
 * @param localizer how the client will read them, which decides what reads the same and what reads like the query
 */
public record SearchRequest(Query query, Filter filter, int limit, boolean dedupe, Localizer localizer) {

    /** By the usual name tags in the client's languages, the preferred first. */
    public SearchRequest(Query query, Filter filter, int limit, boolean dedupe, List<String> languages) {
        this(query, filter, limit, dedupe, new Localizer(languages));
    }

    public SearchRequest with(Query otherQuery, Filter otherFilter) {
        return new SearchRequest(otherQuery, otherFilter, limit, dedupe, localizer);
    }

    /** The number of characters of a text that are read. */
    public static final int MAX_CHARS = 1_000;

    /** As much of a text as is read. */
    public static String read(String text) {
        return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    }

    /** The query. */
    public sealed interface Query permits FreeText, Structured {}

    /**
     * Everything in one text, as a user types it.
     *
     * @param isUnfinished whether the user is still typing: the last word may be the start of one, and the last name that of a longer one
     */
    public record FreeText(String text, boolean isUnfinished) implements Query {

        public FreeText {
            text = read(text);
        }

        public FreeText(String text) {
            this(text, false);
        }
    }

    /** An address in parts; at least one part is given, none is blank. */
    public record Structured(Map<Field, String> parts) implements Query {
        public Structured {
            parts = parts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, part -> read(part.getValue())));
        }

        /** The first of them, which is what is sought. */
        Field first() {
            return parts.keySet().stream().min(Enum::compareTo).orElseThrow();
        }

        /**
         * The part with the name of what is sought, or of what a house hangs on: the first. Where that is a street which is nothing but a number, houses are
         * numbered by the city or the ground of the postcode.
         */
        Field named() {
            Field first = first();
            boolean isNumber = first == Field.STREET
                    && HouseNumberWords.ofAllLanguages().areNumber(Normalizer.words(parts.get(first)));
            return !isNumber
                    ? first
                    : Stream.of(Field.CITY, Field.POSTALCODE)
                            .filter(parts::containsKey)
                            .findFirst()
                            .orElse(first);
        }
    }

    /** The parts of a structured query, in reading order. The first one that is given decides which ranks may answer. */
    public enum Field {
        AMENITY(26, 30),
        STREET(26, 30),
        CITY(13, 25),
        COUNTY(10, 12),
        STATE(5, 9),
        POSTALCODE(5, 11),
        COUNTRY(4, 4);

        private final int minRank;
        private final int maxRank;

        Field(int minRank, int maxRank) {
            this.minRank = minRank;
            this.maxRank = maxRank;
        }
    }

    /**
     * @param countryCodes lower-case two-letter codes; empty = everywhere
     * @param focus where results are preferred
     * @param layers empty = all
     * @param minRank a result's address rank or search rank lies in minRank…maxRank
     * @param excludedPlaceIds places the client has seen already; a street takes the houses on its number lines along, not those of the map
     * @param excludedOsmRefs the same by OSM object
     * @param types what a result is; layers and ranks count beside it
     */
    public record Filter(
            Set<String> countryCodes,
            Focus focus,
            Set<Layer> layers,
            int minRank,
            int maxRank,
            Set<Long> excludedPlaceIds,
            Set<OsmRef> excludedOsmRefs,
            TypeFilter types) {

        public static final Filter NONE = new Filter(Set.of(), Focus.NOWHERE, Set.of(), 0, 30, Set.of(), Set.of());

        /** The same for all kinds of places. */
        public Filter(
                Set<String> countryCodes,
                Focus focus,
                Set<Layer> layers,
                int minRank,
                int maxRank,
                Set<Long> excludedPlaceIds,
                Set<OsmRef> excludedOsmRefs) {
            this(countryCodes, focus, layers, minRank, maxRank, excludedPlaceIds, excludedOsmRefs, TypeFilter.ALL);
        }

        /** Whether the client has seen a place already, whatever else it is. */
        public boolean excludes(long placeId, @Nullable OsmRef ref) {
            return excludedPlaceIds.contains(placeId) || ref != null && excludedOsmRefs.contains(ref);
        }

        public Filter withFocus(Focus other) {
            return new Filter(countryCodes, other, layers, minRank, maxRank, excludedPlaceIds, excludedOsmRefs, types);
        }

        public Filter withTypes(TypeFilter other) {
            return new Filter(countryCodes, focus, layers, minRank, maxRank, excludedPlaceIds, excludedOsmRefs, other);
        }

        /** The same for what answers a structured query; a place stands for its house that the map lacks, as a street does. */
        public Filter narrowedTo(Structured query) {
            int min = Math.max(Math.min(query.first().minRank, query.named().minRank), minRank);
            int max = Math.min(query.first().maxRank, maxRank);
            return new Filter(countryCodes, focus, layers, min, max, excludedPlaceIds, excludedOsmRefs, types);
        }
    }

    /**
     * @param viewbox where results are preferred, or required when {@code bounded}; absent = nowhere in particular
     * @param near a position to prefer what lies close to; absent = none
     */
    public record Focus(
            @Nullable Box viewbox,
            boolean bounded,
            @Nullable Near near) {

        public static final Focus NOWHERE = new Focus(null, false, null);

        /** The share of "near" that is "around the corner": a way on foot compared with a way by car. */
        private static final double CLOSE = .25;

        /** A position that the query spells; place-model.md 7.11. */
        public static Focus around(Point position, double reachDegrees) {
            return new Focus(Box.around(position, reachDegrees), true, new Near(position, reachDegrees));
        }

        /** Whether the query spells the position, so that nothing is looked for elsewhere. */
        public boolean isSpelt() {
            return near != null && near.reachDegrees() < Double.POSITIVE_INFINITY;
        }

        /** The ground that is preferred, from the widest to the closest; empty without. */
        public List<Box> around() {
            if (viewbox != null) {
                return List.of(viewbox);
            }
            return near == null
                    ? List.of()
                    : List.of(
                            Box.around(near.position(), near.scaleDegrees()),
                            Box.around(near.position(), near.scaleDegrees() * CLOSE));
        }
    }

    /**
     * A preferred position.
     *
     * @param scaleDegrees what lies so near is near; what is ten times as far is simply far
     * @param weight the penalty for being far, 0…1
     * @param reachDegrees results lie no farther than that
     */
    public record Near(Point position, double scaleDegrees, double weight, double reachDegrees) {

        private static final double SCALE_DEGREES = .1;
        /** The usual weight. */
        public static final double WEIGHT = .4;

        /** Nearness as a search without other wishes weighs it. */
        public Near(Point position) {
            this(position, SCALE_DEGREES, WEIGHT, Double.POSITIVE_INFINITY);
        }

        Near(Point position, double reachDegrees) {
            this(position, SCALE_DEGREES, WEIGHT, reachDegrees);
        }
    }
}
