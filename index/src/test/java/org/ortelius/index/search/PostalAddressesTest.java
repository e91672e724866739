// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest.Filter;

/** Whole addresses as the posts of their countries write them: with state, postcode and country, in one line or several, with or without commas. */
class PostalAddressesTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    private static Place area(String ref, String country, int rank, String name, double lon, double lat) {
        return kept(Sketch.of(id(), ref, "boundary=administrative")
                .ranks(rank, rank)
                .country(country)
                .name(name)
                .at("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                        .formatted(lon - .03, lat - .03, lon + .03, lat + .03))
                .importance(.4)
                .place());
    }

    private static Place street(String ref, String name, Place area, double lon, double lat) {
        return kept(Sketch.of(id(), ref, "highway=residential")
                .ranks(26, 26)
                .country(area.countryCode().orElseThrow())
                .name(name)
                .in(area)
                .at("LINESTRING (%s %s, %s %s)".formatted(lon, lat, lon + .01, lat))
                .place());
    }

    /** @param tags of the address, such as "city", "Vancouver" */
    private static void house(String ref, String number, Place street, String postcode, String... tags) {
        var at = street.location().centroid();
        Sketch house = Sketch.of(id(), ref, "building=yes")
                .number(number)
                .country(street.countryCode().orElseThrow())
                .address(tags)
                .on(street)
                .at("POINT (%s %s)".formatted(at.lon(), at.lat() + .0001));
        kept((postcode.isEmpty() ? house : house.postcode(postcode)).place());
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        canada();
        america();
        county();
        europe();
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    private static void canada() {
        Place vancouver = area("R100", "ca", 16, "Vancouver", -123.11, 49.26);
        Place campus = area("R101", "ca", 16, "University Endowment Lands", -123.25, 49.26);
        Place broadway = street("W110", "West Broadway", vancouver, -123.15, 49.263);
        street("W111", "West Broadway", vancouver, -123.11, 49.263);
        Place commercial = street("W112", "Commercial Drive", vancouver, -123.07, 49.275);
        Place mall = street("W113", "East Mall", campus, -123.25, 49.26);
        house("N120", "1826", broadway, "", "city", "Vancouver");
        house("N121", "1016", commercial, "V5L 3W9", "city", "Vancouver");
        house("N122", "3250", mall, "", "city", "Vancouver");
        house("N125", "2128", commercial, "V5L 1V1");
        kept(Sketch.of(id(), "N123", "shop=alcohol")
                .name("BC Liquor Store")
                .number("1520")
                .country("ca")
                .postcode("V5L 3Y2")
                .on(commercial)
                .at("POINT (-123.07 49.274)")
                .place());
        kept(Sketch.of(id(), "N124", "shop=alcohol")
                .name("BC Liquor Store")
                .number("2020")
                .country("ca")
                .on(broadway)
                .at("POINT (-123.15 49.2631)")
                .place());
    }

    private static void america() {
        Place nassau = area("R200", "us", 12, "Nassau County", -73.72, 40.71);
        Place turnpike = street("W210", "Hempstead Turnpike", nassau, -73.72, 40.71);
        house("N220", "2150", turnpike, "11003", "city", "Elmont");
        house("N221", "2160", turnpike, "11003");
        Place prattville = area("R300", "us", 16, "Prattville", -86.46, 32.46);
        Place hamlet = kept(Sketch.of(id(), "N301", "place=hamlet")
                .ranks(20, 20)
                .country("us")
                .name("Upper Kingston")
                .in(prattville)
                .at("POINT (-86.47 32.47)")
                .place());
        Place kingston = kept(Sketch.of(id(), "W310", "highway=residential")
                .ranks(26, 26)
                .country("us")
                .name("Upper Kingston Road")
                .in(hamlet)
                .in(prattville)
                .at("LINESTRING (-86.47 32.47, -86.46 32.47)")
                .place());
        Place chestnut = street("W311", "South Chestnut Street", prattville, -86.475, 32.46);
        house("N320", "550", kingston, "36067", "city", "Prattville");
        house("N321", "211", chestnut, "30607", "city", "Prattville", "state", "AL");
    }

    private static void county() {
        Place county = area("R310", "us", 12, "Baltimore County", -76.6, 39.4);
        Place landrake = street("W312", "Landrake Road", county, -76.64, 39.41);
        house("N322", "1821", landrake, "21204", "city", "Towson", "state", "MD");
    }

    private static void europe() {
        Place clerkenwell = area("R400", "gb", 20, "Clerkenwell", -.105, 51.523);
        Place farringdon = street("W410", "Farringdon Lane", clerkenwell, -.105, 51.523);
        Place cross = street("W411", "St Cross Street", clerkenwell, -.107, 51.52);
        house("N420", "14-16", farringdon, "", "city", "London");
        house("N421", "14A", cross, "EC1N 8HB", "city", "London");
        house("N422", "14", cross, "EC1N 8HB", "city", "London");
        Place heinersreuth = area("R500", "de", 16, "Heinersreuth", 11.53, 49.96);
        Place village = kept(Sketch.of(id(), "N501", "place=village")
                .ranks(19, 19)
                .country("de")
                .name("Unterkonnersreuth")
                .in(heinersreuth)
                .at("POINT (11.54 49.97)")
                .place());
        Place road = kept(Sketch.of(id(), "W510", "highway=residential")
                .ranks(26, 26)
                .country("de")
                .name("Konnersreuther Straße")
                .in(village)
                .in(heinersreuth)
                .at("LINESTRING (11.54 49.97, 11.55 49.97)")
                .place());
        house("N520", "22", road, "95500", "street", "Unterkonnersreuth", "city", "Heinersreuth");
        house("N521", "24", road, "95500", "street", "Konnersreuther Straße", "city", "Heinersreuth");
        Place ground = area("R600", "de", 16, "Rudolfshof", 11.26, 49.53);
        Place well = street("W610", "Brunnenweg", ground, 11.26, 49.526);
        Place lauf = area("R601", "de", 16, "Lauf an der Pegnitz", 11.28, 49.51);
        kept(Sketch.of(id(), "N620", "building=yes")
                .number("1")
                .country("de")
                .address("city", "Lauf an der Pegnitz", "street", "Brunnenweg")
                .in(lauf)
                .on(well)
                .at("POINT (11.26 49.526)")
                .place());
        kept(Sketch.of(id(), "W621", "landuse=commercial")
                .ranks(24, 0)
                .name("Osram-Höfe")
                .country("de")
                .postcode("13347")
                .address("housenumber", "16-20", "street", "Oudenarder Straße", "city", "Lauf an der Pegnitz")
                .in(lauf)
                .at("POINT (11.28 49.51)")
                .place());
        Place kobylisy = area("R700", "cz", 20, "Kobylisy", 14.45, 50.12);
        house("N720", "1867/2", street("W710", "Klapkova", kobylisy, 14.45, 50.12), "182 00", "city", "Praha");
        Place helsinki = area("R800", "fi", 16, "Helsinki", 24.94, 60.17);
        house("N820", "7", street("W810", "Lönnrotinkatu", helsinki, 24.94, 60.17), "00180");
        Place krems = area("R900", "at", 16, "Krems an der Donau", 15.6, 48.41);
        house("N920", "36 a-b", street("W910", "Hohensteinstraße", krems, 15.6, 48.41), "3500");
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1826 West Broadway, Vancouver, BC                     | N120
        1826 West Broadway, Vancouver, BC V6J 1Y9, Canada     | N120
        1826 W Broadway, Vancouver, British Columbia          | N120
        1016 Commercial Drive, Vancouver, BC V5L 3W9          | N121
        1016 Commercial Dr, Vancouver, BC V5L 3W9, Canada     | N121
        1520 Commercial Drive, Vancouver, BC                  | N123
        3250 East Mall, Vancouver, BC                         | N122
        3250 East Mall, Vancouver, British Columbia           | N122
        2128 Commercial Drive, Vancouver, BC V5L 1V1          | N125
        2150 Hempstead Turnpike, Elmont, NY 11003             | N220
        2150 Hempstead Tpke, Elmont, New York 11003, USA      | N220
        2160 Hempstead Turnpike, Elmont, NY                   | N221
        2160 Hempstead Turnpike, Floral Park, NY 11001        | N221
        550 Upper Kingston Road, Prattville, AL 36067         | N320
        550 Upper Kingston Rd, Prattville, AL 36067, USA      | N320
        550 Upper Kingston Road, Prattville, Alabama          | N320
        211 South Chestnut Street, Prattville, AL 30607       | N321
        211 S Chestnut St, Prattville, AL 36067               | N321
        1821 Landrake Road, Towson, MD 21204                  | N322
        1821 Landrake Road, Towson, Maryland 21204            | N322
        1821 Landrake Road, Towson, Maryland, USA             | N322
        14-16 Farringdon Lane, London                         | N420
        14 - 16 Farringdon Lane, London, United Kingdom       | N420
        14 St Cross Street, London EC1N 8HB, UK               | N422
        14A St Cross Street, London                           | N421
        Unterkonnersreuth 22, 95500 Heinersreuth              | N520
        Unterkonnersreuth 22, Heinersreuth, Deutschland       | N520
        Konnersreuther Str. 24, 95500 Heinersreuth            | N521
        Brunnenweg 1, 91207 Lauf an der Pegnitz               | N620
        Brunnenweg 1, Lauf an der Pegnitz                     | N620
        Oudenarder Straße 16-20, 13347 Lauf an der Pegnitz    | W621
        Oudenarder Straße 18, Lauf an der Pegnitz             | W621
        Klapkova 1867/2, 18200 Praha                          | N720
        Klapkova 1867/2, Praha                                | N720
        Klapkova 2, Praha, Česko                              | N720
        Lönnrotinkatu 7, 00180 Helsinki                       | N820
        Lönnrotinkatu 7, 000120 Helsinki, Finland             | N820
        Hohensteinstraße 36 a-b, 3500 Krems an der Donau      | N920
        Hohensteinstraße 36a-b, 3500 Krems an der Donau       | N920
        """)
    void a_whole_address_finds_its_house_however_it_is_parted(String query, String ref) throws IOException {
        String plain = query.replace(",", "");
        assertThat(List.of(
                        query,
                        plain,
                        plain.toUpperCase(Locale.ROOT),
                        query.toUpperCase(Locale.ROOT),
                        query.replace(", ", "\n"),
                        query.replace(", ", "\r\n"),
                        query.replace(", ", " | "),
                        query.replace(", ", "; "),
                        query.replace(", ", " / ")))
                .allSatisfy(form -> assertThat(refs(world, form)).startsWith(ref));
    }

    @Test
    void beside_the_own_country_a_postcode_that_it_lacks_is_mistaken() throws IOException {
        assertThat(refs(world, "Brunnenweg 1, 1234-567 Deutschland")).startsWith("N620");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        99 Commercial Drive, Vancouver, BC              | W112
        9999 Commercial Drive, Vancouver, BC            | W112
        Commercial Drive, Vancouver, BC V5L 9Z9         | W112
        Konnersreuther Straße 12345, Heinersreuth       | W510
        BC Liquor Store, Commercial Drive, Vancouver    | N123
        BC Liquor Store, 2020 West Broadway, Vancouver, BC | N124
        Osram-Höfe                                      | W621
        Unterkonnersreuth, Heinersreuth                 | N501
        """)
    void a_number_that_the_map_lacks_gives_the_street_and_a_name_what_is_called_so(String query, String ref)
            throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1826 West Broadway, Seattle, WA 98101",
                "1826 West Broadway, Toronto, ON",
                "1016 Commercial Drive, Houston, TX 77002",
                "2150 Hempstead Turnpike, Houston, TX",
                "2150 Hempstead Turnpike, Los Angeles, CA 90001",
                "550 Upper Kingston Road, Atlanta, GA 30303",
                "211 South Chestnut Street, Chicago, IL",
                "14-16 Farringdon Lane, Manchester",
                "Unterkonnersreuth 22, 1010 Wien",
                "Brunnenweg 1, 80331 München",
                "Brunnenweg 1 8001 Zürich",
                "Klapkova 1867/2, Bratislava",
                "Lönnrotinkatu 7, 11122 Stockholm",
                "Hohensteinstraße 36, 10115 Berlin",
            })
    void an_address_of_elsewhere_in_the_world_is_none_of_these(String query) throws IOException {
        assertThat(search(world, query, Filter.NONE))
                .allSatisfy(
                        result -> assertThat(result.place().ranks().address()).isBetween(4, 25));
    }

    @Test
    void a_street_is_not_surer_for_the_number_of_a_house_on_it() throws IOException {
        var first =
                search(world, "1826 West Broadway, Vancouver, BC", Filter.NONE).getFirst();
        assertThat(first.confidence()).isGreaterThan(.9);
        var street = search(world, "12 St Cross Street, London", Filter.NONE).getFirst();
        assertThat(street.place().osmRef().orElseThrow()).hasToString("W411");
        assertThat(street.confidence()).isLessThan(.7);
    }
}
