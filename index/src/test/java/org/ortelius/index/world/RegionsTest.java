// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.text.Normalizer;

/** What countries and regions are called, in values that people write. */
class RegionsTest {

    private static final Regions REGIONS = Regions.ofWorld();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deutschland | DE",
                "Germany | DE",
                "Allemagne | DE",
                "Германия | DE",
                "ドイツ | DE",
                "德国 | DE",
                "ألمانيا | DE",
                "Bundesrepublik Deutschland | DE",
                "United States | US",
                "United States of America | US",
                "UNITED STATES OF AMERICA | US",
                "Vereinigte Staaten | US",
                "États-Unis | US",
                "États-Unis d'Amérique | US",
                "Соединённые Штаты Америки | US",
                "Estados Unidos | US",
                "アメリカ合衆国 | US",
                "United Kingdom | GB",
                "Great Britain | GB",
                "Großbritannien | GB",
                "Grossbritannien | GB",
                "Royaume-Uni | GB",
                "Holland | NL",
                "Nederland | NL",
                "The Netherlands | NL",
                "Pays-Bas | NL",
                "Korea | KR",
                "South Korea | KR",
                "한국 | KR",
                "대한민국 | KR",
                "Россия | RU",
                "Russian Federation | RU",
                "Russland | RU",
                "Czechia | CZ",
                "Czech Republic | CZ",
                "Česko | CZ",
                "Türkiye | TR",
                "Turkey | TR",
                "Schweiz | CH",
                "Suisse | CH",
                "Svizzera | CH",
                "Liechtenstein | LI",
                "Fürstentum Liechtenstein | LI",
                "中国 | CN",
                "日本 | JP",
                "ประเทศไทย | TH",
                "Việt Nam | VN",
                "Hong Kong | HK",
                "Kosovo | XK",
                "Éire | IE",
                "Kingdom of Spain | ES",
                "Ελλάδα | GR",
                "საქართველო | GE",
                "កម្ពុជា | KH",
                "ශ්‍රී ලංකාව | LK",
                "Bayern | DE-BY",
                "Bavaria | DE-BY",
                "Bavière | DE-BY",
                "Baviera | DE-BY",
                "Freistaat Bayern | DE-BY",
                "Ontario | CA-ON",
                "Québec | CA-QC",
                "Quebec | CA-QC",
                "Province de Québec | CA-QC",
                "Île-de-France | FR-IDF",
                "Ile de France | FR-IDF",
                "Picardie | FR-HDF",
                "Kanton Zürich | CH-ZH",
                "Kanton Zuerich | CH-ZH",
                "Canton de Vaud | CH-VD",
                "Graubünden | CH-GR",
                "Grischun | CH-GR",
                "Ticino | CH-TI",
                "Tessin | CH-TI",
                "New South Wales | AU-NSW",
                "Alabama | US-AL",
                "State of Alabama | US-AL",
                "California | US-CA",
                "Kalifornien | US-CA",
                "Californie | US-CA",
                "North Rhine-Westphalia | DE-NW",
                "Nordrhein-Westfalen | DE-NW",
                "Московская область | RU-MOS",
                "Mazowieckie | PL-14",
                "Andalucía | ES-AN",
                "Andalusien | ES-AN",
                "Toscana | IT-52",
                "Toskana | IT-52",
                "Lombardia | IT-25",
                "England | GB-ENG",
                "Schottland | GB-SCT",
                "County Cork | IE-CO",
                "Co. Cork | IE-CO",
                "Kent | GB-KEN",
                "Estado de Jalisco | MX-JAL",
                "São Paulo | BR-SP",
                "北海道 | JP-01",
                "Hokkaido | JP-01",
                "Maharashtra | IN-MH",
                "Tirol | AT-7",
                "Tyrol | AT-7",
                "Washington, D.C. | US-DC",
                "Newfoundland | CA-NL",
                "Yorkshire | GB-ENG",
                "Corsica | FR-20R",
                "Masovian Voivodeship | PL-14",
                "Lesser Poland | PL-12",
                "Prefecture of Osaka | JP-27",
                "Guam | GU",
                "Réunion | RE",
                "Puerto Rico | PR",
                "Polynésie française | PF",
                "Åland | AX",
            })
    void a_name_in_any_language_is_known(String text, String code) {
        assertThat(codes(text, Region.Wording.NAME)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "USA,US",
        "U.S.A.,US",
        "U.S.,US",
        "UK,GB",
        "U.K.,GB",
        "UAE,AE",
        "США,US",
        "EE.UU.,US",
        "NSW,AU-NSW",
        "N.S.W.,AU-NSW",
        "Vic,AU-VIC",
        "ON,CA-ON",
        "Ont.,CA-ON",
        "QC,CA-QC",
        "AL,US-AL",
        "NY,US-NY",
        "N.Y.,US-NY",
        "Calif.,US-CA",
        "GU,US-GU",
        "PR,US-PR",
        "NRW,DE-NW",
        "SP,BR-SP",
        "MI,IT-MI",
        "Jal.,MX-JAL",
        "CDMX,MX-CMX",
        "Herts,GB-ENG",
        "FL,LI",
        "FL,US-FL",
    })
    void an_abbreviation_that_people_write_is_known(String text, String code) {
        assertThat(codes(text, Region.Wording.ABBREVIATION)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"BY,DE-BY", "ZH,CH-ZH", "DE,DE", "DEU,DE", "LI,LI", "GU,GU", "PF,PF", "GR,GR", "GR,CH-GR", "KAN,AF-KAN"
    })
    void a_code_of_ISO_is_known(String text, String code) {
        assertThat(codes(text, Region.Wording.CODE)).contains(code);
    }

    @Test
    void the_surest_reading_stands_first() {
        assertThat(named("NL"))
                .containsSubsequence(
                        new Region("ca", "CA-NL", Region.Wording.ABBREVIATION),
                        new Region("nl", "NL", Region.Wording.CODE));
        assertThat(named("Georgia")).extracting(Region::code).contains("GE", "US-GA");
    }

    @ParameterizedTest
    @CsvSource({"Bahnhofstrasse", "Städtle", "xyzzy", "Street", "Kanton", "Province", "of", "3", "75", "9490"})
    void what_is_no_region_is_none(String text) {
        assertThat(named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "210 capitol way olympia washington united states of america | 4 | 1",
                "210 capitol way olympia washington united states of america | 5 | 4",
                "Elmont New York 11003 | 1 | 2",
                "Elmont New York 11003 | 0 | 0",
                "5 Main St Sydney New South Wales Australia | 4 | 3",
            })
    void the_longest_run_of_words_counts(String text, int from, int words) {
        assertThat(REGIONS.longest(Normalizer.words(text), from)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "FR,PF",
        "FR,RE",
        "FR,FR-75C",
        "FR-IDF,FR-75C",
        "FR,GP",
        "US,GU",
        "US-GU,GU",
        "US,PR",
        "FI,AX",
        "CN,HK",
        "CN,MO",
        "GB,GI",
        "GB,JE",
        "DK,GL",
        "NL,AW",
        "NO,SJ",
        "AU,CX",
        "NZ,CK",
        "IT,IT-MI",
        "IT-25,IT-MI",
        "GB-ENG,GB-KEN",
        "DE,DE-BY",
        "DE,DE",
        "US,US-CA",
    })
    void an_area_has_its_parts_and_territories(String area, String part) {
        assertThat(REGIONS.contains(area, part)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DE,AT", "PF,FR", "US,CA", "US-CA,US", "FR-IDF,FR-13", "CH,LI", "GB,IE", "US-GU,US-CA"})
    void an_area_has_no_others(String area, String part) {
        assertThat(REGIONS.contains(area, part)).isFalse();
    }

    private static List<Region> named(String text) {
        return REGIONS.named(Normalizer.words(text));
    }

    private static List<String> codes(String text, Region.Wording wording) {
        return named(text).stream()
                .filter(region -> region.wording() == wording)
                .map(Region::code)
                .toList();
    }
}
