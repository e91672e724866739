// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.tables;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Ranks;

/**
 * How important places are: by their Wikipedia article where table {@code article} has it, else by their search rank; place-model.md 6.
 * A batch of places is looked up at a time.
 */
public final class Importance {

    /** In which order the articles of several {@code wikipedia:LANGUAGE} tags are tried. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "en", "es", "eo", "eu", "fa", "fr", "ko", "hi", "hr", "id", "it", "he",
            "lt", "hu", "ms", "nl", "ja", "no", "pl", "pt", "kk", "ro", "ru", "sk", "sl", "sr", "fi", "sv", "tr", "uk",
            "vi", "vo", "war", "zh");

    private final Schema schema;
    private Map<String, Weight> byTitle = Map.of();
    private Map<String, Weight> byItem = Map.of();

    /** @param schema whose articles count */
    public Importance(Schema schema) {
        this.schema = schema;
    }

    /**
     * How well known a place is.
     *
     * @param importance 0…1
     * @param article the Wikipedia article that says so, {@code de:Vaduz}; absent where the search rank does
     */
    public record Weight(double importance, @Nullable String article) {

        /** As well known as the better known of the two; the article stays. */
        public Weight atLeast(Weight other) {
            return new Weight(Math.max(importance, other.importance), article);
        }
    }

    /** Looks up what these features name, in the place of what was looked up before; {@link #of} tells of no others. */
    public void lookUp(Stream<Feature> features) throws SQLException {
        var titles = new HashSet<String>();
        var items = new HashSet<String>();
        features.map(feature -> feature.tags().extratags()).forEach(tags -> {
            articles(tags).forEach(titles::add);
            Optional.ofNullable(tags.get("wikidata")).ifPresent(items::add);
        });
        byTitle = Map.of();
        byItem = Map.of();
        if (titles.isEmpty() && items.isEmpty()) {
            return;
        }
        try (var connection = schema.connect()) {
            byTitle = ArticleTable.find(connection, "title", titles);
            byItem = ArticleTable.find(connection, "item", items);
        }
    }

    /** How well known a place is. Thread-safe until the next look-up. */
    public Weight of(FeatureContext subject) {
        var tags = subject.feature().tags().extratags();
        return articles(tags)
                .map(byTitle::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(byItem.get(tags.getOrDefault("wikidata", ""))))
                .orElseGet(() -> byRank(subject.ranks()));
    }

    /** How well known a place is that no article tells of. */
    public static Weight byRank(Ranks ranks) {
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
