// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.ortelius.index.answer.AddressRows;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;

/** Draws addresses from an index by lot; the same index and seed always give the same ones. */
public final class Addresses {

    private static final List<String> TOWNS = List.of("city", "town", "village", "municipality", "hamlet");
    private static final int LOTS_PER_ADDRESS = 1_000;

    private final Places places;
    private final AddressRows rows;
    private final Localizer localizer = new Localizer(List.of());

    private Addresses(Places places) throws IOException {
        this.places = places;
        this.rows = new AddressRows(places, Countries.read(places));
    }

    /** Draws some addresses, some of them repeatedly; throws if the index has hardly any. */
    public static List<Address> of(Path directory, int count, long seed) throws IOException {
        try (var files = FSDirectory.open(directory);
                var reader = DirectoryReader.open(files)) {
            var addresses = new Addresses(new Places(new IndexSearcher(reader)));
            List<Address> drawn = new Random(seed)
                    .ints((long) LOTS_PER_ADDRESS * count, 0, reader.maxDoc())
                    .mapToObj(addresses::at)
                    .flatMap(Optional::stream)
                    .limit(count)
                    .toList();
            if (drawn.size() < count) {
                throw new IllegalStateException("%s has too few addresses with a street and a town: drew %d of %d"
                        .formatted(directory, drawn.size(), count));
            }
            return drawn;
        }
    }

    private Optional<Address> at(int document) {
        Place place = places.rough(document);
        String number = place.housenumber().orElse("");
        if (place.isNumberLine() || !number.matches("\\d+[a-zA-Z]?")) {
            return Optional.empty();
        }
        Map<String, String> parts =
                localizer.addressParts(new Result(place, place.location().centroid(), rows.of(place), 1));
        Stream<String> towns = TOWNS.stream().filter(parts::containsKey).map(parts::get);
        return parts.containsKey("road")
                ? towns.findFirst()
                        .map(town -> new Address(
                                parts.get("road"),
                                number,
                                town,
                                place.location().centroid()))
                : Optional.empty();
    }
}
