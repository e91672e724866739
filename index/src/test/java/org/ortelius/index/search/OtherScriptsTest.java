// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;

/** Names in other scripts as people type them in Latin letters, in other forms of their letters, or by what another language calls a town. */
class OtherScriptsTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place town(int ref, String country, double lon, double lat, String... names) {
        return kept(Sketch.of(id(), "R" + ref, "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .country(country)
                .names(names.length == 1 ? new String[] {"name", names[0]} : names)
                .at("POINT (%s %s)".formatted(lon, lat))
                .importance(.4)
                .place());
    }

    /** A street, W and its number, with house 5, N and the same number. */
    private static void street(Place town, int ref, String name) {
        String country = town.countryCode().orElseThrow();
        double lon = town.location().centroid().lon();
        double lat = town.location().centroid().lat() + ref / 100_000.;
        Place street = kept(Sketch.of(id(), "W" + ref, "highway=residential")
                .ranks(26, 26)
                .country(country)
                .name(name)
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
        Place kazan = town(1, "ru", 49.11, 55.79, "name", "Казань", "name:en", "Kazan");
        street(kazan, 10, "Ершовский проспект");
        street(kazan, 11, "Волжская улица");
        street(kazan, 12, "Кремлёвская улица");
        street(kazan, 13, "улица Чайковского");
        street(kazan, 14, "Щербаковский переулок");
        Place poltava = town(2, "ua", 34.55, 49.59, "name", "Полтава", "name:en", "Poltava");
        street(poltava, 20, "вулиця Гоголя");
        street(poltava, 21, "Хорольська вулиця");
        Place ruse = town(3, "bg", 25.97, 43.85, "name", "Русе", "name:en", "Ruse");
        street(ruse, 30, "улица Цар Освободител");
        street(ruse, 31, "булевард Търновска");
        Place paralimni = town(4, "cy", 33.98, 35.04, "name", "Παραλίμνι", "name:en", "Paralimni");
        street(paralimni, 40, "Γρηγόρη Αυξεντίου");
        street(paralimni, 41, "Ευαγόρα");
        street(paralimni, 42, "Λεωφόρος Μακαρίου");
        street(paralimni, 43, "Χρυσοστόμου");
        Place sejong = town(5, "kr", 127.29, 36.48, "name", "세종", "name:en", "Sejong");
        street(sejong, 50, "을지로");
        street(sejong, 51, "세종대로");
        street(sejong, 52, "테헤란로");
        Place belgrade = town(6, "rs", 20.46, 44.8, "Београд");
        street(belgrade, 60, "Његошева");
        towns();
        arabic();
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    /** Of these the map has the local names alone. */
    private static void towns() {
        street(town(70, "at", 16.37, 48.21, "Wien"), 70, "Lindengasse");
        street(town(71, "it", 11.25, 43.77, "Firenze"), 71, "Via Faenza");
        street(town(72, "mk", 21.43, 42, "Скопје"), 72, "Македонија");
        street(town(73, "nl", 4.3, 52.08, "Den Haag"), 73, "Prinsegracht");
        street(town(74, "cz", 14.42, 50.09, "Praha"), 74, "Náprstkova");
        town(80, "it", 11.93, 46.8, "name", "Brunel", "name:ru", "Брунель", "name:zh", "布鲁内尔");
        kept(Sketch.of(id(), "W81", "highway=residential")
                .ranks(26, 26)
                .country("it")
                .name("Brunel")
                .at("LINESTRING (12.9 46.9, 12.901 46.9)")
                .place());
    }

    private static void arabic() {
        town(90, "sa", 41.8, 19.4, "تَنومَة");
        town(91, "sa", 43.5, 25.87, "الرَّس");
        Place makkah = town(92, "sa", 39.83, 21.42, "مكة المكرمة");
        street(makkah, 93, "شارع أبي بكر الصديق");
        street(makkah, 94, "شارع العزيزية");
        town(95, "ir", 51.4, 35.7, "شهر کریم");
        town(96, "il", 34.8, 31.25, "בְּאֵר שֶׁבַע");
        town(97, "sa", 50.1, 26.4, "دمام");
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yershovsky prospect 5, Kazan|N10",
                "Ershovsky Prospekt 5|N10",
                "Ershovskij pr. 5, Kazan|N10",
                "Jerschowski Prospekt 5, Kazan|N10",
                "Yershovskiy Avenue 5, Kazan|N10",
                "Volzhskaya Street 5, Kazan|N11",
                "Volzhskaya ulitsa 5, Kazan|N11",
                "Volzhskaja ul. 5, Kazan|N11",
                "Kremlyovskaya Street 5, Kazan|N12",
                "Kremlevskaya 5, Kazan|N12",
                "ulitsa Chaykovskogo 5, Kazan|N13",
                "ul. Tchaikovskogo 5, Kazan|N13",
                "Tschaikowskogo 5, Kazan|N13",
                "Shcherbakovsky pereulok 5, Kazan|N14",
                "Shcherbakovskiy Lane 5, Kazan|N14",
                "Hoholya St 5, Poltava|N20",
                "vulytsia Hoholia 5, Poltava|N20",
                "Gogolya 5, Poltava|N20",
                "Khorolska St 5, Poltava|N21",
                "ul. Tsar Osvoboditel 5, Ruse|N30",
                "bul. Tarnovska 5, Ruse|N31",
                "Grigori Afxentiou 5, Paralimni|N40",
                "Grigori Afxentiou Street 5, Paralimni|N40",
                "G. Afxentiou 5, Paralimni|N40",
                "Evagora 5, Paralimni|N41",
                "Leoforos Makariou 5, Paralimni|N42",
                "Makariou Avenue 5, Paralimni|N42",
                "Chrysostomou 5, Paralimni|N43",
                "Khrisostomou 5, Paralimni|N43",
                "Euljiro 5, Sejong|N50",
                "5 Eulji-ro, Sejong|N50",
                "Sejong-daero 5, Sejong|N51",
                "5 Sejongdaero|N51",
                "Teheran-ro 5, Sejong|N52",
                "Njegoševa 5, Beograd|N60",
            })
    void any_romanization_finds_it(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource({
        "تنومة, R90",
        "تنومه, R90",
        "تَنومَة, R90",
        "الرس, R91",
        "رس, R91",
        "مكه المكرمه, R92",
        "مكه, R92",
        "شارع ابي بكر الصديق, W93",
        "شارع العزيزيه, W94",
        "شارع عزيزية, W94",
        "شهر كريم, R95",
        "באר שבע, R96",
        "الدمام, R97",
    })
    void vowels_forms_of_letters_and_the_article_do_not_matter(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vienna|R70",
                "Lindengasse 5, Vienna|N70",
                "Via Faenza 5, Florence|N71",
                "Via Faenza 5 Florenz|N71",
                "Skopje|R72",
                "Makedonija 5, Skopje|N72",
                "Prinsegracht 5, The Hague|N73",
                "Prinsegracht 5, La Haye|N73",
                "Náprstkova 5, Prague|N74",
                "Naprstkova 5, Prag|N74",
            })
    void a_town_is_found_by_its_name_in_another_language(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yershov|en|W10",
                "Ershovsk|en|W10",
                "Kremlyovsk|de|W12",
                "Grigori Afx|en|W40",
                "brunel|en|R80",
                "brunel|ru|R80",
                "brunel|zh|R80",
                "брунель|ru|R80",
            })
    void what_is_typed_in_another_script_is_suggested(String typed, String language, String ref) throws IOException {
        var query = new SearchRequest.FreeText(typed, true);
        assertThat(refs(world.search(new SearchRequest(query, Filter.NONE, 10, true, List.of(language)))))
                .startsWith(ref);
    }
}
