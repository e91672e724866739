// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Names in several languages, scripts and spellings. */
class NamesTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 1 |    |    |
                    |   | 10 | 12 |""")
            .node("N1 place=town name=Uertelbuerg name:de=Ortelsburg name:fr=Ortelbourg name:el=Όρτελσμπουργκ"
                    + " name:ru=Ортельсбург name:ja=オルテルスブルク alt_name=Mapville")
            .way(
                    "W10 highway=residential name='Rue de la Gare - Bahnhofstraße' name:fr='Rue de la Gare'"
                            + " name:de=Bahnhofstraße",
                    "10,12")
            .imported();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uertelbuerg",
                "Ortelsburg",
                "Ortelbourg",
                "Όρτελσμπουργκ",
                "Ортельсбург",
                "オルテルスブルク",
                "Mapville",
                "ORTELSBURG"
            })
    void a_place_is_found_by_its_name_in_any_language(String name) {
        WORLD.search(name).isExactly("N1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rue de la Gare",
                "Bahnhofstrasse",
                "Bahnhofstraße",
                "Bahnhof Strasse",
                "Rue de la Gare - Bahnhofstraße",
                "bahnhofstrasse ortelsburg",
                "Rue de la Gare, Uertelbuerg"
            })
    void a_street_is_found_in_any_spelling(String name) {
        WORLD.search(name).first("W10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bahnhofstr.", "R. de la Gare", "Bahnhofstr, Ortelsburg"})
    void a_street_is_found_abbreviated(String name) {
        WORLD.search(name).first("W10");
    }

    @ParameterizedTest
    @CsvSource({
        "de,'Bahnhofstraße, Ortelsburg'",
        "fr,'Rue de la Gare, Ortelbourg'",
        "lb,'Rue de la Gare - Bahnhofstraße, Uertelbuerg'"
    })
    void names_are_shown_in_the_readers_language(String language, String shown) {
        WORLD.inLanguages(language).search("Bahnhofstraße").first("W10").named(shown);
    }

    @Test
    void of_several_languages_the_first_that_there_is_counts() {
        WORLD.inLanguages("eo", "ja", "de").search("Ortelsburg").isExactly("N1").named("オルテルスブルク");
    }
}
