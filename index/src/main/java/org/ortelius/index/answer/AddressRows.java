// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;

/**
 * Builds the address of a place: the object itself, its number, its street, one place for each rank around it, postcode, country.
 * Thread-safe.
 */
public final class AddressRows {

    /** Where the label of a boundary comes from: as the object itself, and as what is around another. */
    private static final List<String> OWN_TAG = List.of("place", "linked_place");

    private static final List<String> AROUND_TAG = OWN_TAG.reversed();

    private final Places places;
    private final Countries countries;

    public AddressRows(Places places, Countries countries) {
        this.places = places;
        this.countries = countries;
    }

    /** A surrounding place that competes for its rank's row. */
    private record Candidate(Place place, int rank, boolean isAddress, boolean isOwn) {}

    /** The rows by falling rank, the country last. */
    public List<AddressRow> of(Place place) {
        var rows = new ArrayList<AddressRow>();
        if (!place.names().isEmpty()) {
            rows.add(row(place, place.ranks().address(), true, OWN_TAG));
        }
        place.housenumber().ifPresent(number -> rows.add(literal("house_number", number, 28, true)));
        List<Candidate> around = around(place);
        around.stream()
                .filter(candidate -> candidate.rank() > 25)
                .limit(1)
                .forEach(street -> rows.add(row(street.place(), street.rank(), true)));
        String unlisted = place.address().get("_unlisted_place");
        if (unlisted != null) {
            rows.add(literal("locality", unlisted, 25, true));
        }
        addAreas(rows, place, around);
        addPostcode(rows, place);
        addCountry(rows, place);
        return rows;
    }

    private List<Candidate> around(Place place) {
        var around = new ArrayList<Candidate>();
        Long linkedTo = place.hierarchy().linkedTo();
        Place.Parent parent = place.hierarchy().parent();
        addLines(around, place.hierarchy().addressLines(), true);
        if (linkedTo != null) {
            places.byId(linkedTo).ifPresent(boundary -> addWithLines(around, boundary));
        } else if (parent != null
                && (place.ranks().hangsOnParent() || place.category().isPostcode())) {
            places.byId(parent.placeId()).ifPresent(street -> addWithLines(around, street));
        }
        return around;
    }

    private void addWithLines(List<Candidate> around, Place other) {
        around.add(new Candidate(other, other.ranks().address(), true, false));
        addLines(around, other.hierarchy().addressLines(), false);
    }

    private void addLines(List<Candidate> around, List<AddressLine> lines, boolean isOwn) {
        for (AddressLine line : lines) {
            places.byId(line.placeId())
                    .ifPresent(other -> around.add(new Candidate(other, line.rank(), line.isAddress(), isOwn)));
        }
    }

    /** One row for each rank: whatever describes this very place best, since a street may cross what its houses lie in. */
    private void addAreas(List<AddressRow> rows, Place place, List<Candidate> around) {
        Map<Integer, List<Candidate>> byRank = around.stream()
                .filter(candidate -> candidate.rank() > 4 && candidate.rank() < 26)
                .collect(Collectors.groupingBy(
                        Candidate::rank, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        for (List<Candidate> sameRank : byRank.values()) {
            Candidate best = sameRank.size() == 1 ? sameRank.getFirst() : best(sameRank, place);
            for (Candidate candidate : sameRank) {
                rows.add(row(candidate.place(), candidate.rank(), candidate == best));
            }
        }
    }

    private Candidate best(List<Candidate> sameRank, Place place) {
        Set<String> tagged = new HashSet<>(place.address().values());
        return sameRank.stream()
                .min(Comparator.comparing((Candidate candidate) -> !candidate.isOwn())
                        .thenComparing(candidate -> !isTagged(candidate, tagged))
                        .thenComparing(candidate -> !isAroundButUnused(candidate, place))
                        .thenComparing(candidate -> !candidate.isAddress()))
                .orElseThrow();
    }

    private static boolean isTagged(Candidate candidate, Collection<String> tagged) {
        return !Collections.disjoint(candidate.place().names().values(), tagged);
    }

    /** An area that the street does not count to its address, yet holds the place itself. */
    private boolean isAroundButUnused(Candidate candidate, Place place) {
        return !candidate.isAddress()
                && places.isAround(candidate.place().placeId(), place.location().centroid());
    }

    private static void addPostcode(List<AddressRow> rows, Place place) {
        String postcode = place.postcode().orElse(place.address().get("postcode"));
        boolean isSeveral = postcode != null && (postcode.contains(",") || postcode.contains(";"));
        if (postcode != null && !isSeveral && !place.category().isPostcode()) {
            rows.add(literal("postcode", postcode, 5, true));
        }
    }

    private void addCountry(List<AddressRow> rows, Place place) {
        String code = place.countryCode().orElse(null);
        if (code == null) {
            return;
        }
        rows.add(literal("country_code", code, 4, false));
        Optional<Place> country = countries.byCode(code);
        boolean isCountryItself = place.ranks().address() == 4 && place.ranks().search() == 4;
        if (country.isPresent() && !isCountryItself) {
            rows.add(new AddressRow(country.get().names(), new Category("place", "country"), null, 15, 4, true, null));
        }
    }

    private static AddressRow row(Place place, int rank, boolean isAddress) {
        return row(place, rank, isAddress, AROUND_TAG);
    }

    private static AddressRow row(Place place, int rank, boolean isAddress, List<String> tags) {
        return new AddressRow(
                place.names(),
                place.category(),
                placeTag(place, tags),
                place.identity().adminLevel(),
                rank,
                isAddress,
                place);
    }

    private static @Nullable String placeTag(Place place, List<String> tags) {
        for (String tag : tags) {
            String value = place.extratags().get(tag);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static AddressRow literal(String type, String text, int rank, boolean isAddress) {
        return new AddressRow(Map.of("ref", text), new Category("place", type), null, 15, rank, isAddress, null);
    }
}
