// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest.Filter;

/** Towns of many countries; each has a street with the houses 5 and 12 for each of its postcodes. */
final class PostcodeTowns {

    private final List<Place> places = new ArrayList<>();

    private long id() {
        return places.size() + 1;
    }

    private Place kept(Place place) {
        places.add(place);
        return place;
    }

    private Place town(String country, String name, double lon, double lat) {
        return kept(Sketch.of(id(), "R" + id(), "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .country(country)
                .name(name)
                .at("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                        .formatted(lon - .02, lat - .02, lon + .02, lat + .02))
                .importance(.5)
                .place());
    }

    /** A postcode with a street in a town, and houses 5 and 12 on it; the street's ref is W and the id, a house's N, the id and the number. */
    private void quarter(Place town, String postcode, String street, double east) {
        double lon = town.location().centroid().lon() + east;
        double lat = town.location().centroid().lat() + east;
        String country = town.countryCode().orElseThrow();
        kept(Sketch.of(id(), "", "place=postcode")
                .ranks(21, 5)
                .country(country)
                .names("ref", postcode)
                .postcode(postcode)
                .on(town)
                .importance(.1)
                .at("POINT (%s %s)".formatted(lon, lat))
                .place());
        Place road = kept(Sketch.of(id(), "W" + id(), "highway=residential")
                .ranks(26, 26)
                .country(country)
                .name(street)
                .postcode(postcode)
                .in(town)
                .at("LINESTRING (%1$s %2$s, %3$s %2$s)".formatted(lon, lat, lon + .002))
                .place());
        for (String number : List.of("5", "12")) {
            kept(Sketch.of(id(), "N" + id(), "building=yes")
                    .country(country)
                    .number(number)
                    .postcode(postcode)
                    .on(road)
                    .at("POINT (%s %s)".formatted(lon, lat))
                    .place());
        }
    }

    static Geocoder built(Path folder) throws IOException {
        return SmallCountry.built(folder, new PostcodeTowns().all(), List.of());
    }

    private List<Place> all() {
        Place leeds = town("gb", "Leeds", -1.55, 53.8);
        quarter(leeds, "LS1 4DY", "Basinghall Street", 0);
        quarter(leeds, "LS6 3AA", "Otley Road", .01);
        Place wiesbaden = town("de", "Wiesbaden", 8.24, 50.08);
        quarter(wiesbaden, "65183", "Taunusstraße", 0);
        quarter(wiesbaden, "65187", "Biebricher Allee", .01);
        quarter(town("de", "Dresden", 13.74, 51.05), "01067", "Ostra-Allee", 0);
        Place amsterdam = town("nl", "Amsterdam", 4.9, 52.37);
        quarter(amsterdam, "1011 AB", "Zeedijk", 0);
        quarter(amsterdam, "1016 GV", "Herengracht", .01);
        Place dublin = town("ie", "Dublin", -6.26, 53.35);
        quarter(dublin, "D02 AF30", "Baggot Street", 0);
        quarter(dublin, "D08 X7F1", "Thomas Street", .01);
        Place lisbon = town("pt", "Lisboa", -9.14, 38.72);
        quarter(lisbon, "1100-148", "Rua Augusta", 0);
        quarter(lisbon, "1200-086", "Rua da Rosa", .01);
        quarter(town("jp", "千代田区", 139.75, 35.69), "100-0001", "内堀通り", 0);
        quarter(town("fr", "Manosque", 5.79, 43.83), "04100", "Rue du Soubeyran", 0);
        quarter(town("us", "Boston", -71.06, 42.36), "02108", "Beacon Street", 0);
        quarter(town("it", "Roma", 12.48, 41.89), "00118", "Via Appia", 0);
        quarter(town("ca", "Ottawa", -75.7, 45.42), "K1A 0B1", "Wellington Street", 0);
        quarter(town("lv", "Rīga", 24.1, 56.95), "LV-1050", "Kaļķu iela", 0);
        quarter(town("se", "Stockholm", 18.07, 59.33), "111 22", "Vasagatan", 0);
        quarter(town("br", "São Paulo", -46.63, -23.55), "01310-100", "Avenida Paulista", 0);
        quarter(town("mt", "Tas-Sliema", 14.5, 35.91), "SLM 1026", "The Strand", 0);
        Place vaduz = town("li", "Vaduz", 9.52, 47.14);
        quarter(vaduz, "9490", "Städtle", 0);
        return places;
    }

    static String first(Geocoder world, String query) throws IOException {
        List<Result> results = SmallCountry.search(world, query, Filter.NONE);
        return results.isEmpty() ? "nothing" : first(results);
    }

    /** "postcode LS1 4DY", "Leeds", "Otley Road", "5 Otley Road". */
    private static String first(List<Result> results) {
        Place place = results.getFirst().place();
        if (place.category().isPostcode()) {
            return "postcode " + place.names().get("ref");
        }
        List<String> named = List.of(SmallCountry.named(results.getFirst()).split(", "));
        return place.housenumber().isPresent() ? named.get(0) + " " + named.get(1) : named.getFirst();
    }
}
