// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** How important places are; place-model.md 6. */
class ImportanceTest {

    private static final ImportedWorld WORLD = World.grid("| 1 | 2 | 3 | 4 | 5 | 6 | 7 |", 0.1)
            .node("N1 place=village name=Twinham wikipedia='DE:Stadt am See'")
            .node("N2 place=village name=Twinham wikidata=Q1")
            .node("N3 place=village name=Twinham wikipedia:en=Hill wikidata=Q1")
            .node("N4 place=village name=Twinham wikipedia=https://de.wikipedia.org/wiki/Stadt_am_See")
            .node("N5 tourism=information information=guidepost name=Post wikidata=Q2")
            .node("N6 shop=bakery name=Crumbs")
            .node("N7 place=town name=Bigham")
            .article("ar", "Arabic", 0.7, "Q1")
            .article("de", "Stadt_am_See", 0.5, "Q1")
            .article("|en|", "|Hill|", 0.3, "Q2")
            .imported();

    @Test
    void the_article_that_is_tagged_counts_whatever_the_case_of_its_language() {
        WORLD.place("N1").hasImportance(0.5);
    }

    @Test
    void an_article_of_a_wikidata_item_is_the_first_of_the_file() {
        WORLD.place("N2").hasImportance(0.7);
    }

    @Test
    void an_article_in_a_language_counts_before_the_wikidata_item() {
        WORLD.place("N3").hasImportance(0.3);
    }

    @Test
    void a_web_address_is_no_article() {
        WORLD.place("N4").hasImportance(0.40001 - 19 / 75.0);
    }

    @Test
    void any_object_may_have_an_article() {
        WORLD.place("N5").hasImportance(0.3);
    }

    @Test
    void without_an_article_the_search_rank_decides() {
        WORLD.place("N6").hasImportance(0.40001 - 30 / 75.0);
        WORLD.place("N7").hasImportance(0.40001 - 18 / 75.0);
    }

    @Test
    void the_more_important_namesake_comes_first() {
        WORLD.search("Twinham").first("N2");
    }
}
