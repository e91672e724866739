// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;

class ImportanceTest {

    private static final String FILE = """
            language\ttype\ttitle\timportance\twikidata_id
            ar\ta\tفادوز\t0.7\tQ1844
            de\ta\tVaduz\t0.5\tQ1844
            en\ta\tSankt_Gallen\t0.6\tQ25607
            fr\ta\tAilleurs\t0.9\tQ999
            """;

    private static final Schema SCHEMA = new Schema(TestDatabase.get(), "ortelius_importance");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void load() throws Exception {
        SCHEMA.createTables();
        ArticleTable.load(Files.writeString(folder.resolve("importance.csv"), FILE), SCHEMA);
    }

    @AfterAll
    static void drop() throws SQLException {
        SCHEMA.drop();
    }

    @Test
    void the_wikipedia_tag_names_the_article() throws Exception {
        assertThat(importance(Map.of("wikipedia", "de:Vaduz"))).isEqualTo(0.5);
        assertThat(importance(Map.of("wikipedia", "EN:Sankt Gallen"))).isEqualTo(0.6);
    }

    @Test
    void a_wikipedia_tag_with_a_language_comes_next() throws Exception {
        assertThat(importance(Map.of("wikipedia:en", "Sankt Gallen", "wikidata", "Q1844")))
                .isEqualTo(0.6);
    }

    @Test
    void of_several_articles_about_a_wikidata_item_the_first_counts() throws Exception {
        assertThat(importance(Map.of("wikidata", "Q1844"))).isEqualTo(0.7);
    }

    @Test
    void the_article_is_kept_by_language_and_title() throws Exception {
        assertThat(weight(Map.of("wikipedia", "EN:Sankt Gallen")).article()).isEqualTo("en:Sankt_Gallen");
        assertThat(weight(Map.of("wikidata", "Q1844")).article()).isEqualTo("ar:فادوز");
        assertThat(weight(Map.of("wikipedia", "de:Unbekannt")).article()).isNull();
    }

    @Test
    void without_an_article_the_search_rank_decides() throws Exception {
        assertThat(importance(Map.of("wikipedia", "de:Unbekannt"))).isEqualTo(0.40001 - 16 / 75.0, within(1e-9));
        assertThat(importance(Map.of("wikipedia", "https://de.wikipedia.org/wiki/Vaduz")))
                .isEqualTo(0.40001 - 16 / 75.0, within(1e-9));
    }

    @Test
    void a_file_of_another_kind_is_refused_by_name() throws Exception {
        Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> ArticleTable.load(file, SCHEMA))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("other.csv")
                .hasMessageContaining("language, title, importance, wikidata_id");
    }

    private double importance(Map<String, String> extratags) throws Exception {
        return weight(extratags).importance();
    }

    private Importance.Weight weight(Map<String, String> extratags) throws Exception {
        var importance = new Importance(SCHEMA);
        var point = new GeometryFactory().createPoint(new Coordinate(9.5, 47.1));
        var feature = new Feature(
                1,
                OsmRef.node(1),
                new Category("place", "town"),
                15,
                new Feature.Tags(Map.of("name", "Vaduz"), Map.of(), extratags),
                point);
        importance.lookUp(Stream.of(feature));
        return importance.of(new FeatureContext(feature, new Ranks(16, 16), point.getCoordinate(), "li"));
    }
}
