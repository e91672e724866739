// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.SideFiles;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.draw.Feature;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Ranks;

/**
 * How important places are: by their Wikipedia article where a file of article importances is given (Nominatim's
 * {@code wikimedia-importance.csv.gz}), else by their search rank; place-model.md 6. Only what the extract names is kept of the file.
 */
final class Importance {

    /** In which order the articles of several {@code wikipedia:LANGUAGE} tags are tried. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "en", "es", "eo", "eu", "fa", "fr", "ko", "hi", "hr", "id", "it", "he",
            "lt", "hu", "ms", "nl", "ja", "no", "pl", "pt", "kk", "ro", "ru", "sk", "sl", "sr", "fi", "sv", "tr", "uk",
            "vi", "vo", "war", "zh");

    private final Set<String> wantedArticles = ConcurrentHashMap.newKeySet();
    private final Set<String> wantedItems = ConcurrentHashMap.newKeySet();
    private final Map<String, Weight> byArticle = new HashMap<>();
    private final Map<String, Weight> byItem = new HashMap<>();

    /**
     * How well known a place is.
     *
     * @param importance 0…1
     * @param article the Wikipedia article that says so, {@code de:Vaduz}; absent where the search rank does
     */
    record Weight(double importance, @Nullable String article) {

        /** As well known as the better known of the two; the article stays. */
        Weight atLeast(Weight other) {
            return new Weight(Math.max(importance, other.importance), article);
        }
    }

    /** Notes which articles a feature names; to be called for all of them before {@link #load}. Thread-safe. */
    void note(Feature feature) {
        var tags = feature.tags().extratags();
        articles(tags).forEach(wantedArticles::add);
        String item = tags.get("wikidata");
        if (item != null) {
            wantedItems.add(item);
        }
    }

    /** Reads the importances of the noted articles. */
    void load(Path file) {
        try (var text = new BufferedReader(
                        new InputStreamReader(
                                SideFiles.unpacked(Files.newInputStream(file), file), StandardCharsets.UTF_8),
                        1 << 16);
                var rows = CsvReader.builder()
                        .fieldSeparator('\t')
                        .quoteCharacter('|')
                        .ofNamedCsvRecord(text)) {
            rows.forEach(this::keep);
        } catch (IOException | RuntimeException broken) {
            throw new OrteliusException(
                    "cannot read the importances in %s: %s; it needs the tab-separated columns language, title, importance, wikidata_id"
                            .formatted(file, broken.getMessage()),
                    broken);
        }
    }

    /** Of several articles about one Wikidata item the first counts for the item. */
    private void keep(NamedCsvRecord row) {
        String article = row.getField("language") + ":" + row.getField("title");
        String item = row.getField("wikidata_id");
        boolean isArticle = wantedArticles.contains(article);
        boolean isItem = wantedItems.contains(item);
        if (isArticle || isItem) {
            var weight = new Weight(Double.parseDouble(row.getField("importance")), article);
            if (isArticle) {
                byArticle.putIfAbsent(article, weight);
            }
            if (isItem) {
                byItem.putIfAbsent(item, weight);
            }
        }
    }

    /** Keeps what was read in table {@code article}. */
    void keep(Schema schema) throws SQLException {
        try (var connection = schema.connect();
                var copy = CopyTable.into(connection, "article", "title", "item", "importance")) {
            for (var row : byArticle.entrySet()) {
                copy.row().text(row.getKey()).text("").float8(row.getValue().importance);
            }
            for (var row : byItem.entrySet()) {
                copy.row().text(row.getValue().article).text(row.getKey()).float8(row.getValue().importance);
            }
            copy.finish();
        }
    }

    /** Reads what an import kept: an article by its title, or the one that counts for a Wikidata item. */
    void load(Schema schema) throws SQLException {
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("SELECT title, item, importance FROM article");
            while (rows.next()) {
                var weight = new Weight(rows.getDouble(3), rows.getString(1));
                if (rows.getString(2).isEmpty()) {
                    byArticle.put(rows.getString(1), weight);
                } else {
                    byItem.put(rows.getString(2), weight);
                }
            }
        }
    }

    /** How well known a place is. */
    Weight of(Subject subject) {
        var tags = subject.feature().tags().extratags();
        return articles(tags)
                .map(byArticle::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(byItem.get(tags.getOrDefault("wikidata", ""))))
                .orElseGet(() -> byRank(subject.ranks()));
    }

    /** How well known a place is that no article tells of. */
    static Weight byRank(Ranks ranks) {
        return new Weight(0.40001 - ranks.search() / 75.0, null);
    }

    /** {@code wikipedia=de:Vaduz} first, then {@code wikipedia:LANGUAGE=Vaduz}, as LANGUAGE:Title_with_underscores. */
    private static Stream<String> articles(Map<String, String> tags) {
        String tag = tags.get("wikipedia");
        int colon = tag == null ? -1 : tag.indexOf(':');
        Stream<String> main = colon == 2 || colon == 3
                ? Stream.of(article(tag.substring(0, colon).toLowerCase(Locale.ROOT), tag.substring(colon + 1)))
                : Stream.empty();
        Stream<String> others = LANGUAGES.stream()
                .filter(language -> tags.containsKey("wikipedia:" + language))
                .map(language -> article(language, tags.get("wikipedia:" + language)));
        return Stream.concat(main, others);
    }

    private static String article(String language, String title) {
        return language + ":" + title.replace(' ', '_');
    }
}
