// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.QueryParser;
import org.ortelius.index.search.query.Vocabulary;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;

class QueryAreasTest {

    private static final long WEILER = 1;
    private static final long WEILERN = 2;
    private static final List<String> TOWNS =
            List.of("Weiler", "Weilern", "Weiler am Berg", "Sankt Gerold", "St. Gerolden", "Bergheim", "Burgheim");

    private static DirectoryReader files;
    private static Places places;
    private static QueryParser parser;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        var towns = new ArrayList<Place>();
        for (String name : TOWNS) {
            long id = towns.size() + 1;
            towns.add(Sketch.of(id, "N" + id, "place=town")
                    .ranks(18, 16)
                    .names("name", name, "alt_name", "Alt" + name)
                    .at("POINT (9.%d 47.1)".formatted(id))
                    .place());
        }
        SmallCountry.built(folder, towns, List.of()).close();
        files = DirectoryReader.open(FSDirectory.open(folder));
        places = new Places(new IndexSearcher(files));
        var vocabulary = Vocabulary.of(folder, Optional.of(Synonyms.builtIn()));
        parser = new QueryParser(places.dictionary(), Countries.read(places), vocabulary);
    }

    @AfterAll
    static void close() throws IOException {
        files.close();
    }

    /** The two interpretations of a query, and areas that the first of them, or none, has asked for before. */
    private static final class Asked {

        private final Budget budget = new Budget(Deadline.NEVER);
        private final QueryInterpretation exact;
        private final QueryInterpretation wide;
        private final QueryAreas areas = new QueryAreas(places);

        Asked(String query) throws IOException {
            var words = QueryWords.of(new SearchRequest.FreeText(query));
            this.exact = parser.exact(words, new Budget(Deadline.NEVER));
            this.wide = parser.wide(words, exact, new Budget(Deadline.NEVER));
        }

        AreaNames readBy(QueryInterpretation interpretation) {
            return areas.readBy(new NameMatcher(interpretation, budget), budget);
        }

        /** All that the names of all areas explain of any words. */
        List<Object> all(AreaNames names) {
            var found = new ArrayList<Object>();
            for (long id = 1; id <= TOWNS.size(); id++) {
                for (long open = 0; open <= exact.all(); open++) {
                    found.add(names.matches(id, open));
                }
            }
            return found;
        }

        long spent() {
            return budget.spent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hauptstrasse 5, Weiler",
                "Hauptstrasse 5, Wieler",
                "Weiler Bergheim",
                "Bergheim, Burgheim",
                "Weiler am",
                "Weiler am Berg",
                "Sankt Gerold",
                "St Gerold 3",
                "Altweiler amberg",
                "Alt Weiler, Berg heim"
            })
    void a_second_interpretation_finds_and_costs_the_same_whatever_the_first_has_found(String query)
            throws IOException {
        var alone = new Asked(query);
        List<Object> expected = alone.all(alone.readBy(alone.wide));
        var second = new Asked(query);
        second.all(second.readBy(second.exact));
        long spentBefore = second.spent();
        assertThat(second.all(second.readBy(second.wide))).isEqualTo(expected);
        assertThat(second.spent() - spentBefore).isEqualTo(alone.spent());
    }

    @Test
    void an_area_whose_words_are_read_alike_is_not_compared_again() throws IOException {
        var asked = new Asked("Hauptstrasse 5, Weiler");
        AreaNames exact = asked.readBy(asked.exact);
        AreaNames wide = asked.readBy(asked.wide);
        List<NameMatch> named = exact.whole(area(WEILER), compared(asked.exact));
        assertThat(named).isNotEmpty();
        assertThat(wide.whole(area(WEILER), again -> List.of())).isSameAs(named);
    }

    @Test
    void a_word_that_only_one_of_them_takes_for_the_areas_name_is_compared() throws IOException {
        var asked = new Asked("Hauptstrasse 5, Weiler");
        AreaNames exact = asked.readBy(asked.exact);
        AreaNames wide = asked.readBy(asked.wide);
        assertThat(exact.whole(area(WEILERN), compared(asked.exact))).isEmpty();
        assertThat(wide.whole(area(WEILERN), compared(asked.wide))).isNotEmpty();
    }

    private static CandidateDoc area(long id) {
        return places.candidateById(id).orElseThrow();
    }

    private static Function<List<NameVariant>, List<NameMatch>> compared(QueryInterpretation interpretation) {
        var names = new NameMatcher(interpretation, new Budget(Deadline.NEVER));
        return variants -> variants.stream()
                .flatMap(variant -> names.all(variant, interpretation.all()).stream())
                .toList();
    }
}
