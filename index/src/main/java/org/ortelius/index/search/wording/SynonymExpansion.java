// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.text.Word;

/** The same query with an abbreviation for several words written out, or the other way round: "SR 14" and "State Route 14". Thread-safe. */
public final class SynonymExpansion {

    /** "sr" may be many things; of those that the index has words for, so many of the most frequent are tried. */
    private static final int MOST = 4;

    private final Dictionary dictionary;
    private final Synonyms synonyms;

    public SynonymExpansion(Dictionary dictionary, Synonyms synonyms) {
        this.dictionary = dictionary;
        this.synonyms = synonyms;
    }

    /** The likeliest first; empty for most queries. */
    public List<SearchRequest.Query> of(SearchRequest.Query query) {
        Stream<SearchRequest.Query> reworded = switch (query) {
            case SearchRequest.FreeText free ->
                of(free.text(), text -> new SearchRequest.FreeText(text, free.isUnfinished()));
            case SearchRequest.Structured structured ->
                structured.parts().keySet().stream()
                        .sorted()
                        .flatMap(field -> of(structured.parts().get(field), text -> with(structured, field, text)));
        };
        return reworded.distinct().limit(MOST).toList();
    }

    private static SearchRequest.Query with(SearchRequest.Structured query, Field field, String text) {
        var parts = new EnumMap<Field, String>(query.parts());
        parts.put(field, text);
        return new SearchRequest.Structured(parts);
    }

    /** Rewords each phrase of a text by itself. */
    private Stream<SearchRequest.Query> of(String text, Function<String, SearchRequest.Query> query) {
        List<String> phrases = QueryWords.phrases(text);
        return IntStream.range(0, phrases.size()).boxed().flatMap(i -> {
            List<String> words =
                    Normalizer.words(phrases.get(i)).stream().map(Word::text).toList();
            return synonyms.rewordings(words, this::isInNames).stream()
                    .map(other -> query.apply(Stream.of(
                                    phrases.subList(0, i),
                                    List.of(String.join(" ", other)),
                                    phrases.subList(i + 1, phrases.size()))
                            .flatMap(List::stream)
                            .collect(Collectors.joining(", "))));
        });
    }

    private boolean isInNames(String spelling) {
        return Stream.of(spelling.split(" ")).allMatch(word -> dictionary.has(Fields.NAME, word));
    }
}
