// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest.Filter;

/** Streets as people of many countries call them: by another type, by the last name alone, with initials, in two languages. */
class StreetNamesTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    /** @param names the local one, or such as "name", "Bozen", "name:it", "Bolzano" */
    private static Place town(String country, double lon, double lat, String... names) {
        return kept(Sketch.of(id(), "R" + id(), "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .country(country)
                .names(names.length == 1 ? new String[] {"name", names[0]} : names)
                .at("POINT (%s %s)".formatted(lon, lat))
                .importance(.5)
                .place());
    }

    /** A street, W and its number, with house 5, N and the same number. */
    private static void street(Place town, int ref, String... names) {
        String country = town.countryCode().orElseThrow();
        double lon = town.location().centroid().lon();
        double lat = town.location().centroid().lat() + ref / 100_000.;
        Place street = kept(Sketch.of(id(), "W" + ref, "highway=residential")
                .ranks(26, 26)
                .country(country)
                .names(names.length == 1 ? new String[] {"name", names[0]} : names)
                .in(town)
                .at("LINESTRING (%s %s, %s %s)".formatted(lon, lat, lon + .001, lat))
                .place());
        kept(Sketch.of(id(), "N" + ref, "building=yes")
                .country(country)
                .number("5")
                .on(street)
                .at("POINT (%s %s)".formatted(lon, lat))
                .place());
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        Place york = town("gb", -1.08, 53.96, "York");
        street(york, 10, "Larkfield Road");
        street(york, 11, "Hazelmere Lane");
        street(york, 12, "Hazelmere Road");
        street(york, 13, "Park Lane");
        street(york, 14, "John Fitzgerald Kennedy Avenue");
        street(york, 15, "W. G. Grace Court");
        street(york, 16, "Old Moor Lane");
        Place lannion = town("fr", -3.46, 48.73, "Lannion");
        street(lannion, 20, "Rue du Coudrier");
        street(lannion, 21, "Rue du Château");
        street(lannion, 22, "Rue Victor Hugo");
        street(lannion, 23, "Avenue du Général Leclerc");
        Place feldkirch = town("at", 9.6, 47.24, "Feldkirch");
        street(feldkirch, 30, "Bachgasse");
        street(feldkirch, 31, "Friedrich-von-Bodelschwingh-Straße");
        street(feldkirch, 32, "Schloßgraben");
        street(feldkirch, 33, "Am Breiten Wasen");
        street(feldkirch, 34, "Groß Enzersdorfer Straße");
        streetsOfTheNorth();
        streetsOfTheSouth();
        streetsOfTheEast();
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    private static void streetsOfTheNorth() {
        Place leiden = town("nl", 4.49, 52.16, "Leiden");
        street(leiden, 40, "Lindenstraat");
        street(leiden, 41, "Prins Hendriklaan");
        Place lund = town("se", 13.19, 55.7, "Lund");
        street(lund, 42, "Stora Kvarngatan");
        Place turku = town("fi", 22.27, 60.45, "Turku");
        street(turku, 43, "Humalistonkatu");
        Place bozen = town("it", 11.35, 46.5, "name", "Bolzano - Bozen", "name:it", "Bolzano", "name:de", "Bozen");
        street(bozen, 44, "name", "Via Roma", "name:it", "Via Roma", "name:de", "Romstraße");
        street(bozen, 45, "Via Dante - Dantestraße");
    }

    private static void streetsOfTheSouth() {
        Place parma = town("it", 10.33, 44.8, "Parma");
        street(parma, 50, "Via Giuseppe Verdi");
        Place soria = town("es", -2.47, 41.76, "Soria");
        street(soria, 51, "Avenida de la Luna");
        street(soria, 52, "Calle Simón Bolívar");
        Place evora = town("pt", -7.91, 38.57, "Évora");
        street(evora, 53, "Rua das Amendoeiras");
        Place bursa = town("tr", 29.06, 40.18, "Bursa");
        street(bursa, 54, "Fevzi Çakmak Caddesi");
    }

    private static void streetsOfTheEast() {
        Place olsztyn = town("pl", 20.48, 53.78, "Olsztyn");
        street(olsztyn, 60, "Generała Józefa Bema");
        street(olsztyn, 61, "Mikołaja Kopernika");
        street(olsztyn, 62, "Świętej Barbary");
        street(olsztyn, 63, "Ulica Dolna");
        street(olsztyn, 64, "Aleja Wojska Polskiego");
        Place iasi = town("ro", 27.58, 47.16, "Iași");
        street(iasi, 65, "Strada Barbu Ștefănescu Delavrancea");
        Place szeged = town("hu", 20.15, 46.25, "Szeged");
        street(szeged, 66, "Kossuth Lajos utca");
        Place kazan = town("ru", 49.11, 55.79, "Казань");
        street(kazan, 67, "улица Владимира Ленина");
        street(kazan, 68, "улица Декабристов");
        Place hue = town("vn", 107.58, 16.46, "Huế");
        street(hue, 69, "Đường Lê Lợi");
        Place brno = town("cz", 16.61, 49.2, "Brno");
        street(brno, 70, "Lidická");
        street(brno, 71, "Dr. Milady Horákové");
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 Larkfield Crescent, York|N10",
                "Larkfield Crescent 5, York|N10",
                "5 Larkfield Lane York|N10",
                "5 LARKFIELD STREET, YORK|N10",
                "5 Larkfield Rd, York|N10",
                "5 Larkfield, York|N10",
                "5 Hazelmere Lane, York|N11",
                "5 Hazelmere Rd, York|N12",
                "5 Park Road, York|N13",
                "5 avenue du Coudrier, Lannion|N20",
                "5 chemin du Coudrier Lannion|N20",
                "5 rue Coudrier, Lannion|N20",
                "5 place du Château, Lannion|N21",
                "Bachweg 5, Feldkirch|N30",
                "Bachstraße 5, Feldkirch|N30",
                "Bachstr. 5, Feldkirch|N30",
                "Schloßweg 5, Feldkirch|N32",
                "Lindenlaan 5, Leiden|N40",
                "Stora Kvarnvägen 5, Lund|N42",
                "Humalistontie 5, Turku|N43",
                "Viale Giuseppe Verdi 5, Parma|N50",
                "Calle de la Luna 5, Soria|N51",
                "C/ Luna 5, Soria|N51",
                "Avenida das Amendoeiras 5, Évora|N53",
                "Fevzi Çakmak Bulvarı 5, Bursa|N54",
                "al. Dolna 5, Olsztyn|N63",
                "проспект Декабристов 5, Казань|N68",
                "Phố Lê Lợi 5, Huế|N69",
                "Phố Lê Lợi, Huế|W69",
            })
    void another_type_of_street_finds_it(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ul. Bema 5, Olsztyn|N60",
                "ulica Bema 5, Olsztyn|N60",
                "UL. BEMA 5, OLSZTYN|N60",
                "ul. gen. Bema 5, Olsztyn|N60",
                "ul. gen. J. Bema 5, Olsztyn|N60",
                "J. Bema 5, Olsztyn|N60",
                "Bema 5, Olsztyn|N60",
                "ul. Kopernika 5, Olsztyn|N61",
                "ul. M. Kopernika 5 Olsztyn|N61",
                "Kopernika Mikołaja 5, Olsztyn|N61",
                "ul. św. Barbary 5, Olsztyn|N62",
                "ul. Wojska Polskiego 5, Olsztyn|N64",
                "rue Hugo 5, Lannion|N22",
                "5 rue V. Hugo, Lannion|N22",
                "5 avenue Leclerc, Lannion|N23",
                "5 av. du Gal Leclerc, Lannion|N23",
                "via Verdi 5, Parma|N50",
                "via G. Verdi 5, Parma|N50",
                "Calle Bolívar 5, Soria|N52",
                "Str. B. Șt. Delavrancea nr. 5, Iași|N65",
                "Str. Delavrancea 5, Iasi|N65",
                "Kossuth u. 5, Szeged|N66",
                "Kossuth L. utca 5, Szeged|N66",
                "ул. Ленина 5, Казань|N67",
                "ул. В. Ленина 5, Казань|N67",
                "ulice Lidická 5, Brno|N70",
                "Horákové 5, Brno|N71",
                "Bodelschwinghstr. 5, Feldkirch|N31",
                "Bodelschwingh-Straße 5, Feldkirch|N31",
                "F. von Bodelschwingh Straße 5, Feldkirch|N31",
                "5 J F Kennedy Avenue, York|N14",
                "5 John F. Kennedy Ave, York|N14",
                "5 William Gilbert Grace Court, York|N15",
            })
    void titles_and_first_names_may_be_left_out_or_cut_to_initials(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Via Roma - Romstraße 5, Bozen|N44",
                "Romstraße / Via Roma 5, Bolzano|N44",
                "Dantestraße - Via Dante 5, Bozen/Bolzano|N45",
                "Dantestr. 5, Bozen|N45",
                "Prins Hendrik laan 5, Leiden|N41",
                "Prins-Hendriklaan 5, Leiden|N41",
                "Prinshendriklaan 5, Leiden|N41",
                "Schloß-Graben 5, Feldkirch|N32",
                "Großenzersdorfer Straße 5, Feldkirch|N34",
                "Groß-Enzersdorfer-Str. 5, Feldkirch|N34",
                "Breiten Wasen 5, Feldkirch|N33",
                "Olsztyn, ul. Dolna 5|N63",
                "Lane Larkfield 5, York|N10",
            })
    void two_languages_and_parted_or_joined_words_are_the_same_street(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 Thornbury Lane, York",
                "ul. Nieznana 5, Olsztyn",
                "rue de la Perdrix 5, Lannion",
                "5 Street, York",
                "5 Oak Lane, York",
                "Moor Oak Road 5, York",
                "J. Nieznanego 5, Olsztyn"
            })
    void a_type_or_an_initial_alone_is_no_street(String query) throws IOException {
        assertThat(search(world, query, Filter.NONE))
                .allMatch(result -> result.place().ranks().address() < 26);
    }

    @Test
    void another_type_is_less_sure() throws IOException {
        double mapped = first("5 Larkfield Road, York").confidence();
        double abbreviated = first("5 Larkfield Rd, York").confidence();
        double other = first("5 Larkfield Lane, York").confidence();
        assertThat(mapped).isEqualTo(1);
        assertThat(abbreviated).isGreaterThan(.95);
        assertThat(other).isBetween(.75, .9);
    }

    private static Result first(String query) throws IOException {
        return search(world, query, Filter.NONE).getFirst();
    }
}
