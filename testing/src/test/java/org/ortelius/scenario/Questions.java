// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.AddressRow;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.reverse.NeighboursRequest;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.search.request.SearchRequest.Near;
import org.ortelius.index.search.request.SearchRequest.Query;
import org.ortelius.index.search.request.SearchRequest.Structured;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;

/** Many kinds of questions about the places of an index; the same places give the same questions. */
final class Questions {

    private static final int SAMPLE = 5_000;
    private static final double AROUND_DEGREES = .01;
    private static final List<String> KINDS = List.of("restaurants", "hotel", "cafes", "parking", "bench", "shops");
    private static final Localizer LOCAL = new Localizer(List.of());

    private final List<Place> places;
    private final List<String> texts;
    private final Random random = new Random(21);

    private Questions(List<Place> places, List<String> texts) {
        this.places = places;
        this.texts = texts;
    }

    /** A question: its text for messages, and how it is asked. */
    record Question(String text, Asking asking) {

        /** The answer without place ids. */
        List<String> answers(Geocoder geocoder) throws IOException {
            return asking.of(geocoder).stream().map(Questions::told).toList();
        }
    }

    /** Asks a geocoder. */
    interface Asking {
        List<Result> of(Geocoder geocoder) throws IOException;
    }

    /** @param texts further texts to ask for */
    static List<Question> about(Geocoder geocoder, int count, String... texts) {
        var places = geocoder.sample(SAMPLE).stream()
                .map(Result::place)
                .filter(place -> place.osmRef().isPresent())
                .sorted(Comparator.comparing((Place place) -> place.osmRef().orElseThrow())
                        .thenComparing(place -> place.category().toString()))
                .toList();
        var questions = new Questions(places, List.of(texts));
        var all = new ArrayList<Question>();
        for (int i = 0; i < count; i++) {
            all.add(questions.next(i));
        }
        return all;
    }

    private Question next(int i) {
        Place place = places.get(random.nextInt(places.size()));
        String name = name();
        return switch (i % 14) {
            case 0 -> search(new FreeText(name + ", " + town()), Filter.NONE);
            case 1 -> search(new FreeText(name), Filter.NONE);
            case 2, 3 -> search(new FreeText(start(name), true), Filter.NONE);
            case 4 -> search(new FreeText(name + " " + (1 + random.nextInt(9)), true), Filter.NONE);
            case 5 -> search(new FreeText(start(name + ", " + town()), true), near(place));
            case 6 -> search(new FreeText(address()), Filter.NONE);
            case 7 -> search(new FreeText(misspelt(name) + ", " + town()), within(place));
            case 8 -> search(new FreeText(KINDS.get(random.nextInt(KINDS.size())) + " in " + town()), Filter.NONE);
            case 9 -> search(structured(), Filter.NONE);
            case 10, 11 -> reverse(place);
            case 12 -> neighbours(place);
            default -> random.nextBoolean() ? lookup(place) : search(new FreeText(misspelt(name), true), near(place));
        };
    }

    private String name() {
        if (!texts.isEmpty() && random.nextInt(10) == 0) {
            return texts.get(random.nextInt(texts.size()));
        }
        Place named = places.get(random.nextInt(places.size()));
        while (named.names().isEmpty()) {
            named = places.get(random.nextInt(places.size()));
        }
        return LOCAL.name(named.names());
    }

    private String town() {
        return places.stream()
                .filter(place -> place.ranks().address() > 4 && place.ranks().address() < 26)
                .skip(random.nextInt(5))
                .findFirst()
                .map(place -> LOCAL.name(place.names()))
                .orElse("");
    }

    private String start(String text) {
        return text.substring(0, 1 + random.nextInt(text.length()));
    }

    private String misspelt(String text) {
        int at = 1 + random.nextInt(text.length());
        return at < text.length() ? text.substring(0, at) + text.substring(at + 1) : text;
    }

    private Place house() {
        List<Place> houses = places.stream()
                .filter(place ->
                        place.housenumber().isPresent() && place.address().containsKey("street"))
                .toList();
        return houses.isEmpty() ? places.getFirst() : houses.get(random.nextInt(houses.size()));
    }

    private String address() {
        Place house = house();
        return "%s %s, %s"
                .formatted(
                        house.address().getOrDefault("street", ""),
                        house.housenumber().orElse(""),
                        random.nextBoolean() ? town() : house.postcode().orElse(""));
    }

    private Query structured() {
        Place house = house();
        String street = house.address().getOrDefault("street", name()) + " "
                + house.housenumber().orElse("");
        return switch (random.nextInt(4)) {
            case 0 -> new Structured(Map.of(Field.STREET, street, Field.CITY, town()));
            case 1 -> new Structured(Map.of(Field.AMENITY, name(), Field.CITY, town()));
            case 2 -> new Structured(Map.of(Field.POSTALCODE, house.postcode().orElse("1000")));
            default -> new Structured(Map.of(Field.STREET, street));
        };
    }

    private static Filter near(Place place) {
        return Filter.NONE.withFocus(
                new Focus(null, false, new Near(place.location().centroid())));
    }

    private static Filter within(Place place) {
        return Filter.NONE.withFocus(new Focus(Box.around(place.location().centroid(), AROUND_DEGREES), true, null));
    }

    private Question search(Query query, Filter filter) {
        int limit = random.nextBoolean() ? 10 : 40;
        var request = new SearchRequest(query, filter, limit, random.nextInt(4) > 0, List.of("en"));
        return new Question(request.toString(), geocoder -> geocoder.search(request));
    }

    private Point beside(Place place) {
        Point centroid = place.location().centroid();
        double off = random.nextBoolean() ? 0 : .0007 * random.nextGaussian();
        return new Point(centroid.lon() + off, centroid.lat() - off);
    }

    private Question reverse(Place place) {
        Set<Layer> layers = random.nextInt(3) > 0
                ? EnumSet.of(Layer.ADDRESS, Layer.POI)
                : EnumSet.of(Layer.values()[random.nextInt(Layer.values().length)]);
        var request = new ReverseRequest(beside(place), random.nextBoolean() ? 18 : 3 + random.nextInt(16), layers);
        return new Question(
                request.toString(),
                geocoder -> geocoder.reverse(request).stream().toList());
    }

    private Question neighbours(Place place) {
        var types = random.nextBoolean()
                ? TypeFilter.ALL
                : new TypeFilter(
                        Set.of(), List.of(new TypeFilter.Tag(place.category().key(), null)), List.of());
        var request = new NeighboursRequest(beside(place), 2_000, types, 1 + random.nextInt(20));
        return new Question(request.toString(), geocoder -> geocoder.neighbours(request, new Budget(Deadline.NEVER)));
    }

    private static Question lookup(Place place) {
        return new Question(
                "lookup " + place.osmRef().orElseThrow(),
                geocoder -> geocoder.lookup(List.of(place.osmRef().orElseThrow())));
    }

    private static String told(Result result) {
        Place place = result.place();
        return "%s importance=%s confidence=%s at %s %s %s %s country=%s postcode=%s number=%s rows=%s"
                .formatted(
                        told(place),
                        place.importance(),
                        result.confidence(),
                        result.position(),
                        place.names(),
                        place.address(),
                        place.extratags(),
                        place.countryCode(),
                        place.postcode(),
                        place.housenumber(),
                        result.rows().stream().map(Questions::told).toList());
    }

    private static String told(AddressRow row) {
        return "%s %s %s %d %d %s %s"
                .formatted(
                        LOCAL.name(row.names()),
                        row.category(),
                        row.placeTag(),
                        row.adminLevel(),
                        row.rank(),
                        row.isAddress(),
                        row.place() == null ? "" : told(row.place()));
    }

    private static String told(Place place) {
        return "%s %s %s".formatted(place.osmRef().map(Object::toString).orElse("-"), place.category(), place.ranks());
    }
}
