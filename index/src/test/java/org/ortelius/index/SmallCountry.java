// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.store.SpecialPhrases;

/**
 * A country of two towns on a real index: 0.01 degrees a block, x = 9.50…9.60, y = 47.10…47.20.
 *
 * <pre>
 *   9.50 Vaduz 9.54 | 9.55 Schaan 9.60      both from 47.10 to 47.20, in the county Oberland
 *   W1 Städtle along 47.15 in Vaduz, W2 Bahnhofstrasse along 47.15 in Schaan, W3 Landstrasse along 47.12 in Vaduz,
 *   W4 Landstrasse along 47.12 in Schaan, W5 unnamed path along 47.18 in Vaduz
 * </pre>
 */
public final class SmallCountry {

    private SmallCountry() {}

    private static final Place COUNTRY = Sketch.of(1, "R1", "boundary=administrative")
            .ranks(4, 4)
            .adminLevel(2)
            .names(
                    "name",
                    "Liechtenstein",
                    "name:en",
                    "Liechtenstein",
                    "name:ja",
                    "リヒテンシュタイン",
                    "name:fi",
                    "Lichtenstein")
            .at(box(9.45, 47.05, 9.65, 47.25))
            .importance(.7)
            .place();
    private static final Place AUSTRIA = Sketch.of(2, "", "place=country")
            .ranks(4, 4)
            .country("at")
            .names("name", "Österreich", "name:en", "Austria")
            .at(box(9.65, 47.05, 9.9, 47.25))
            .importance(.8)
            .place();
    private static final Place OBERLAND = Sketch.of(3, "R3", "boundary=administrative")
            .ranks(12, 12)
            .adminLevel(6)
            .name("Oberland")
            .at(box(9.5, 47.1, 9.6, 47.2))
            .importance(.3)
            .place();
    private static final Place VADUZ = Sketch.of(4, "R4", "boundary=administrative")
            .ranks(16, 16)
            .adminLevel(8)
            .names("name", "Vaduz", "name:ja", "ファドゥーツ", "_place_loc_name", "Fadoz")
            .extratags("linked_place", "town")
            .at(box(9.5, 47.1, 9.55, 47.2))
            .in(OBERLAND)
            .postcode("9490")
            .importance(.6)
            .place();
    private static final Place SCHAAN = Sketch.of(5, "R5", "boundary=administrative")
            .ranks(16, 16)
            .adminLevel(8)
            .name("Schaan")
            .at(box(9.55, 47.1, 9.6, 47.2))
            .in(OBERLAND)
            .postcode("9494")
            .importance(.5)
            .place();
    private static final Place STAEDTLE = street(10, "W1", "Städtle", 47.15, 9.505, VADUZ);
    private static final Place BAHNHOF = street(11, "W2", "Bahnhofstrasse", 47.15, 9.555, SCHAAN);
    private static final Place LAND_VADUZ = street(12, "W3", "Landstrasse", 47.12, 9.505, VADUZ);
    private static final Place LAND_SCHAAN = street(13, "W4", "Landstrasse", 47.12, 9.555, SCHAAN);
    private static final Place PATH = Sketch.of(14, "W5", "highway=path")
            .ranks(27, 27)
            .at("LINESTRING (9.51 47.18, 9.54 47.18)")
            .in(VADUZ)
            .in(OBERLAND)
            .postcode("9490")
            .place();

    private static Place street(long id, String ref, String name, double lat, double west, Place town) {
        return Sketch.of(id, ref, "highway=residential")
                .ranks(26, 26)
                .name(name)
                .at("LINESTRING (%s %s, %s %s)".formatted(west, lat, west + .03, lat))
                .in(town)
                .in(OBERLAND)
                .postcode(town.postcode().orElseThrow())
                .importance(.05)
                .place();
    }

    private static Sketch house(long id, String ref, String number, Place street, double lon, double lat) {
        return Sketch.of(id, ref, "place=house")
                .number(number)
                .on(street)
                .postcode(street.postcode().orElseThrow())
                .at("POINT (%s %s)".formatted(lon, lat));
    }

    private static String box(double west, double south, double east, double north) {
        return "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
    }

    private static List<Place> places() {
        var places = new ArrayList<>(List.of(COUNTRY, AUSTRIA, OBERLAND, VADUZ, SCHAAN));
        places.add(Sketch.of(6, "N6", "place=town")
                .ranks(18, 16)
                .name("Vaduz")
                .linkedTo(4)
                .at("POINT (9.52 47.14)")
                .place());
        places.add(Sketch.of(7, "N7", "place=hamlet")
                .ranks(20, 20)
                .name("Mühleholz")
                .in(VADUZ)
                .in(OBERLAND)
                .at("POINT (9.51 47.19)")
                .importance(.1)
                .place());
        places.add(Sketch.of(8, "", "place=postcode")
                .ranks(21, 5)
                .names("ref", "9490")
                .in(VADUZ)
                .in(OBERLAND)
                .postcode("9490")
                .at("POINT (9.52 47.14)")
                .importance(.12)
                .place());
        places.addAll(List.of(STAEDTLE, BAHNHOF, LAND_VADUZ, LAND_SCHAAN, PATH));
        places.add(house(20, "N20", "3", STAEDTLE, 9.51, 47.1502).place());
        places.add(house(21, "N21", "6a", STAEDTLE, 9.512, 47.1502).place());
        places.add(house(22, "N22", "29;31", STAEDTLE, 9.514, 47.1502).place());
        places.add(house(23, "N23", "40-44", STAEDTLE, 9.516, 47.1502).place());
        places.add(house(24, "N24", "12", LAND_VADUZ, 9.51, 47.1202).place());
        places.add(house(25, "N25", "12", LAND_SCHAAN, 9.56, 47.1202).place());
        places.add(house(26, "N26", "5", BAHNHOF, 9.56, 47.1502)
                .address("city", "Quaderdorf")
                .place());
        places.add(Sketch.of(30, "N30", "shop=books")
                .name("Omni")
                .number("3")
                .on(STAEDTLE)
                .postcode("9490")
                .at("POINT (9.5101 47.1502)")
                .place());
        places.add(Sketch.of(31, "W31", "historic=castle")
                .name("Schloss Vaduz")
                .on(STAEDTLE)
                .postcode("9490")
                .importance(.3)
                .at(box(9.53, 47.155, 9.531, 47.156))
                .place());
        places.add(Sketch.of(32, "N32", "amenity=cafe")
                .name("Café im Kunstmuseum")
                .on(STAEDTLE)
                .postcode("9490")
                .at("POINT (9.52 47.1505)")
                .place());
        places.add(Sketch.of(33, "N33", "amenity=bench")
                .on(PATH)
                .at("POINT (9.53 47.1801)")
                .place());
        places.add(Sketch.of(34, "W34", "waterway=river")
                .ranks(19, 0)
                .name("Rhein")
                .at("LINESTRING (9.501 47.1, 9.501 47.2)")
                .place());
        return places;
    }

    /** Builds the country and opens it. */
    public static Geocoder built(Path directory) throws IOException {
        return built(directory, List.of());
    }

    /** The same with phrases of its own for kinds of places. */
    public static Geocoder built(Path directory, List<SpecialPhrases.Phrase> phrases) throws IOException {
        return built(directory, places(), phrases);
    }

    /** Other places, those that others lie in first. */
    public static Geocoder built(Path directory, List<Place> places, List<SpecialPhrases.Phrase> phrases)
            throws IOException {
        try (var builder = IndexBuilder.create(directory)) {
            builder.learn(places);
            for (Place place : places) {
                builder.add(place);
            }
            if (!phrases.isEmpty()) {
                builder.specialPhrases(phrases);
            }
            builder.commit(new Manifest("g1", null, places.size(), Instant.EPOCH));
        }
        return Geocoder.open(directory);
    }

    public static List<Result> search(Geocoder geocoder, String text, Filter filter) throws IOException {
        return geocoder.search(new SearchRequest(new SearchRequest.FreeText(text), filter, 10, true, List.of("en")));
    }

    /** The OSM objects found, the best first; {@code -} for a computed place. */
    public static List<String> refs(Geocoder geocoder, String text) throws IOException {
        return refs(search(geocoder, text, Filter.NONE));
    }

    public static List<String> refs(List<Result> results) {
        return results.stream()
                .map(result -> result.place().osmRef().map(Object::toString).orElse("-"))
                .toList();
    }

    /** @param parts such as "STREET", "3 Städtle", "CITY", "Vaduz" */
    public static List<String> structured(Geocoder geocoder, String... parts) throws IOException {
        var fields = new EnumMap<Field, String>(Field.class);
        for (int i = 0; i < parts.length; i += 2) {
            fields.put(Field.valueOf(parts[i]), parts[i + 1]);
        }
        var query = new SearchRequest.Structured(fields);
        return refs(geocoder.search(new SearchRequest(query, Filter.NONE, 10, true, List.of("en"))));
    }

    public static Filter within(Box viewbox, boolean bounded) {
        return new Filter(Set.of(), new Focus(viewbox, bounded, null), Set.of(), 0, 30, Set.of(), Set.of());
    }

    public static Optional<Result> reverse(Geocoder geocoder, double lon, double lat, int zoom, Layer... layers)
            throws IOException {
        Set<Layer> asked = layers.length == 0 ? EnumSet.of(Layer.ADDRESS, Layer.POI) : Set.of(layers);
        return geocoder.reverse(new ReverseRequest(new Point(lon, lat), zoom, asked));
    }

    public static String named(Result result) {
        return result.displayName(new Localizer(List.of("en")));
    }
}
