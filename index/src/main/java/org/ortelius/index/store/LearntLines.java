// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.CandidateDocs;
import org.ortelius.index.store.candidate.NameVariant;

/** What documents take over of the places that stand in their address lines, some 100 bytes each. Not thread-safe. */
final class LearntLines {

    private static final int MAX_WORDS = 3_000;

    /** Some 10 MB. */
    private static final int MOST_KNOWN = 30_000;

    /** The address rank of counties. */
    private static final int LARGEST_COUNTY = 12;

    private final Map<Long, Line> lines = new HashMap<>();

    /** What documents take over of a place that stands in address lines. */
    private record Line(long order, String[] words) {

        static final Line UNKNOWN = new Line(Long.MAX_VALUE, new String[0]);
    }

    /** Which of some places are not known; if too many others are, these are forgotten. */
    Set<Long> unknown(Set<Long> placeIds) {
        if (lines.size() > MOST_KNOWN) {
            lines.keySet().retainAll(placeIds);
        }
        var unknown = new HashSet<>(placeIds);
        unknown.removeAll(lines.keySet());
        return unknown;
    }

    void learn(long placeId, long order, Map<String, String> names) {
        lines.put(
                placeId,
                new Line(
                        order,
                        bounded(CandidateDocs.words(NameVariant.ofNames(names))).toArray(String[]::new)));
    }

    /** Of the address lines of a rank the first may decide how a query is read, and what an answer shows. */
    Place inOrder(Place place) {
        Place.Hierarchy hierarchy = place.hierarchy();
        Place.Parent parent = hierarchy.parent();
        var ordered = new Place.Hierarchy(
                hierarchy.countryCode(),
                parent == null
                        ? null
                        : new Place.Parent(parent.placeId(), parent.names(), inOrder(parent.addressLines())),
                inOrder(hierarchy.addressLines()),
                hierarchy.postcode(),
                hierarchy.housenumber(),
                hierarchy.linkedTo());
        return new Place(
                place.identity(),
                place.ranks(),
                place.names(),
                place.address(),
                place.extratags(),
                place.location(),
                ordered,
                place.importance());
    }

    private List<AddressLine> inOrder(List<AddressLine> unordered) {
        return unordered.stream()
                .sorted(Comparator.comparingInt(AddressLine::rank)
                        .reversed()
                        .thenComparingLong(line -> line(line.placeId()).order()))
                .toList();
    }

    private Line line(long placeId) {
        return lines.getOrDefault(placeId, Line.UNKNOWN);
    }

    /** The words of all that a candidate has in its address. */
    Set<String> words(CandidateDoc candidate) {
        var words = new HashSet<String>();
        for (AddressLine line : candidate.address().lines()) {
            words.addAll(List.of(line(line.placeId()).words()));
        }
        words.addAll(List.of(line(candidate.address().parentId()).words()));
        return words;
    }

    /** The words of all that a street or place has in its address, and its own; none for none. */
    Set<String> words(Place.@Nullable Parent parent) {
        var words = new HashSet<String>();
        if (parent != null) {
            words.addAll(List.of(line(parent.placeId()).words()));
            parent.addressLines()
                    .forEach(line -> words.addAll(List.of(line(line.placeId()).words())));
        }
        return words;
    }

    /** The places in a candidate's address, not larger than a town, that have all words of one of some names. */
    List<Long> called(CandidateDoc candidate, List<NameVariant> names) {
        return candidate.address().lines().stream()
                .filter(line -> line.rank() > LARGEST_COUNTY)
                .map(AddressLine::placeId)
                .filter(id ->
                        names.stream().anyMatch(name -> Set.of(line(id).words()).containsAll(name.words())))
                .distinct()
                .toList();
    }

    /** At most so many words of a place count. */
    static Set<String> bounded(Set<String> words) {
        return words.size() <= MAX_WORDS
                ? words
                : words.stream().sorted().limit(MAX_WORDS).collect(Collectors.toSet());
    }
}
