// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.place.Point;
import org.ortelius.index.text.Normalizer;

/** Towns of the world by their names. */
class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.ofWorld();

    @ParameterizedTest
    @CsvSource({
        "München,de,11.58,48.14",
        "Munich,de,11.58,48.14",
        "Muenchen,de,11.58,48.14",
        "Monaco di Baviera,de,11.58,48.14",
        "Мюнхен,de,11.58,48.14",
        "ミュンヘン,de,11.58,48.14",
        "Zürich,ch,8.55,47.37",
        "Zurich,ch,8.55,47.37",
        "Zurigo,ch,8.55,47.37",
        "ZUERICH,ch,8.55,47.37",
        "Skopje,mk,21.43,42.00",
        "Üsküp,mk,21.43,42.00",
        "Скопје,mk,21.43,42.00",
        "Berlin,de,13.41,52.52",
        "Houston,us,-95.36,29.76",
        "New York,us,-74.01,40.71",
        "Nueva York,us,-74.01,40.71",
        "Нью-Йорк,us,-74.01,40.71",
        "newyork,us,-74.01,40.71",
        "Paris,fr,2.35,48.85",
        "Parigi,fr,2.35,48.85",
        "Roma,it,12.51,41.89",
        "Rom,it,12.51,41.89",
        "Wien,at,16.37,48.21",
        "Vienna,at,16.37,48.21",
        "Bécs,at,16.37,48.21",
        "Praha,cz,14.42,50.09",
        "Prag,cz,14.42,50.09",
        "København,dk,12.57,55.68",
        "Copenhagen,dk,12.57,55.68",
        "Москва,ru,37.62,55.75",
        "Moscow,ru,37.62,55.75",
        "Moskau,ru,37.62,55.75",
        "北京,cn,116.40,39.91",
        "Peking,cn,116.40,39.91",
        "東京,jp,139.69,35.69",
        "Tokyo,jp,139.69,35.69",
        "서울,kr,126.98,37.57",
        "Seoul,kr,126.98,37.57",
        "القاهرة,eg,31.25,30.06",
        "Kairo,eg,31.25,30.06",
        "Αθήνα,gr,23.73,37.98",
        "Lisboa,pt,-9.13,38.72",
        "Lissabon,pt,-9.13,38.72",
        "Den Haag,nl,4.30,52.08",
        "La Haye,nl,4.30,52.08",
        "Bolzano,it,11.35,46.49",
        "Bozen,it,11.35,46.49",
        "Helsingfors,fi,24.94,60.17",
        "Papeete,pf,-149.57,-17.53",
        "Prattville,us,-86.46,32.46",
        "Vaduz,li,9.52,47.14",
        "Triesenberg,li,9.54,47.12",
        "Sankt Gallen,ch,9.38,47.42",
        "Saint-Gall,ch,9.38,47.42",
        "Kyiv,ua,30.52,50.45",
        "Kiev,ua,30.52,50.45",
        "Frankfurt am Main,de,8.68,50.12",
        "Frankfurt,de,8.68,50.12",
        "Göteborg,se,11.97,57.71",
        "Gothenburg,se,11.97,57.71",
        "Suva,fj,178.44,-18.14",
        "Rotorua,nz,176.25,-38.14",
    })
    void a_town_is_known_by_its_names_in_all_languages(String name, String countryCode, double lon, double lat) {
        Town town = towns(name, 1).getFirst();
        assertThat(town.countryCode()).isEqualTo(countryCode);
        assertThat(town.position().metersTo(new Point(lon, lat))).isLessThan(3_000);
        assertThat(town.population()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "Houston,US-TX", "Berlin,DE-BE", "Berlin,US-NH", "Springfield,US-IL", "Springfield,US-MA", "London,GB-ENG",
                "London,CA-ON", "Paris,US-TX", "Zürich,CH-ZH", "Bern,CH-BE",
        "Birmingham,US-AL", "Birmingham,GB-ENG", "Sydney,AU-NSW", "Sydney,CA-NS", "Mumbai,IN-MH", "Toronto,CA-ON",
                "Graz,AT-6", "Lyon,FR-ARA", "Napoli,IT-72", "Kraków,PL-12",
        "Osaka,JP-27",
    })
    void a_town_tells_its_region(String name, String subdivision) {
        assertThat(towns(name, 100)).extracting(Town::subdivision).contains(subdivision);
    }

    @ParameterizedTest
    @CsvSource({
        "Bahnhofstrasse",
        "Xyzzy",
        "Qwertzuiop",
        "Landstrasse 12",
        "''",
        "3",
        "9490",
        "Hempstead Turnpike",
        "Gewerbeweg"
    })
    void what_no_town_is_called_is_unknown(String text) {
        assertThat(GAZETTEER.knows(Normalizer.words(text))).isFalse();
        assertThat(towns(text, 10)).isEmpty();
    }

    @Test
    void the_most_populous_stands_first() {
        assertThat(towns("San José", 50))
                .hasSizeGreaterThan(20)
                .isSortedAccordingTo(Comparator.comparingInt(Town::population).reversed());
        assertThat(towns("San José", 3)).hasSize(3);
        assertThat(towns("Berlin", 1)).extracting(Town::countryCode).containsExactly("de");
    }

    @Test
    void the_towns_of_one_country_can_be_asked_for() {
        assertThat(GAZETTEER.townsIn("us", Normalizer.words("Berlin"), 50))
                .hasSizeGreaterThan(5)
                .extracting(Town::countryCode)
                .containsOnly("us");
        assertThat(GAZETTEER.townsIn("li", Normalizer.words("Berlin"), 50)).isEmpty();
    }

    @Test
    void a_main_name_is_told_from_others() {
        assertThat(towns("Zürich", 1).getFirst().isMainName()).isTrue();
        assertThat(towns("Zurigo", 1).getFirst().isMainName()).isFalse();
    }

    private static List<Town> towns(String name, int most) {
        return GAZETTEER.towns(Normalizer.words(name), most);
    }
}
