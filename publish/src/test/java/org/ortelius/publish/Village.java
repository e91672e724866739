// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.IndexBuilder;
import org.ortelius.index.IndexUpdater;
import org.ortelius.index.Manifest;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.store.SpecialPhrases;

/** A data folder with cafés, N1 Café 1, N2 Café 2 and so on, all a degree apart. */
record Village(Path data) {

    static final Category CAFE = new Category("amenity", "cafe");

    /** Makes a fresh generation with a number of cafés. */
    void imported(String generation, int cafes) throws IOException {
        imported(generation, cafes, List.of());
    }

    /** The same, with its own phrases for kinds of places. */
    void imported(String generation, int cafes, List<SpecialPhrases.Phrase> phrases) throws IOException {
        var generations = new Generations(data);
        try (var builder = IndexBuilder.create(generations.directory(generation))) {
            for (Place cafe : cafes(1, cafes)) {
                builder.add(cafe);
            }
            if (!phrases.isEmpty()) {
                builder.specialPhrases(phrases);
            }
            builder.commit(new Manifest(generation, Instant.EPOCH, cafes, Instant.EPOCH));
        }
        generations.switchTo(generation);
    }

    /** Adds a café to the live generation. */
    void updated(int update, int cafe) throws IOException {
        var generations = new Generations(data);
        Generation live = generations.live().orElseThrow();
        try (var updater = IndexUpdater.open(generations.directory(live))) {
            updater.put(cafes(cafe, cafe).getFirst());
            updater.commit(new Manifest(live.schema(), Instant.EPOCH, updater.places(), Instant.EPOCH, update));
        }
        generations.renew();
    }

    private static List<Place> cafes(int first, int last) {
        return LongStream.rangeClosed(first, last).mapToObj(Village::cafe).toList();
    }

    private static Place cafe(long number) {
        var position = new Point(number / 1000.0, 1);
        return new Place(
                new Place.Identity(number, OsmRef.node(number), CAFE, 15),
                new Ranks(30, 30),
                Map.of("name", "Kaldi " + word(number)),
                Map.of(),
                Map.of(),
                new Place.Location(
                        position, new GeometryFactory().createPoint(new Coordinate(position.lon(), position.lat()))),
                new Place.Hierarchy("et", null, List.of(), null, null, null),
                .00001);
    }

    /** A number as letters, so different from others that no misspelling leads to it. */
    static String word(long number) {
        var word = new StringBuilder();
        for (char digit : Long.toString(number).toCharArray()) {
            word.append(Character.toString('k' + digit - '0').repeat(4));
        }
        return word.toString();
    }

    /** The folder of the live generation. */
    Path live() {
        var generations = new Generations(data);
        return generations.directory(generations.live().orElseThrow());
    }

    /** The café that a search finds in the live generation; {@code []} for none. */
    List<String> search(long number) throws IOException {
        try (var geocoder = Geocoder.open(live())) {
            return found(geocoder, "Kaldi " + word(number), 1);
        }
    }

    /** The results, the best first. */
    static List<String> found(Geocoder geocoder, String query, int limit) throws IOException {
        var text = new SearchRequest.FreeText(query);
        return geocoder.search(new SearchRequest(text, SearchRequest.Filter.NONE, limit, true, List.of())).stream()
                .map(result -> result.place().osmRef().orElseThrow().toString())
                .toList();
    }
}
