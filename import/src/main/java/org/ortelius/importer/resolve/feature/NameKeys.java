// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.text.Word;

/** Names as keys that compare equal however they are spelt: {@code Im Tröxle}, {@code im troexle}, {@code Im Troxle}. */
public final class NameKeys {

    private static final Synonyms ABBREVIATIONS = Synonyms.builtIn();

    private static final int MOST_WORDS = 20;

    private NameKeys() {}

    /** The keys of one name, one for each alternative spelling; empty when it holds no letter or digit. */
    public static Set<String> of(String name) {
        var words = Normalizer.words(name);
        if (words.isEmpty()) {
            return Set.of();
        }
        var keys = new LinkedHashSet<String>(2);
        keys.add(words.stream().map(Word::text).collect(Collectors.joining()));
        keys.add(words.stream().map(Word::expanded).collect(Collectors.joining()));
        return keys;
    }

    /**
     * The keys of a name with its abbreviations written out, and the other way round; the name's own are not among them.
     *
     * @param isStart whether some wanted key starts so; "N Spring St" alone has thousands of readings
     */
    public static Set<String> abbreviated(String name, Predicate<String> isStart) {
        var words = Normalizer.words(name);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Set.of();
        }
        Set<String> keys = Set.of("");
        for (Word word : words) {
            var spellings = new LinkedHashSet<>(List.of(word.text(), word.expanded()));
            spellings.addAll(ABBREVIATIONS.of(word.text()));
            spellings.addAll(ABBREVIATIONS.ofCompound(word.text()));
            keys = keys.stream()
                    .flatMap(start -> spellings.stream().map(start::concat))
                    .filter(isStart)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        keys.removeAll(of(name));
        return keys;
    }

    /** The words of all names that an object goes by, in each spelling; growing sets of their own. */
    public static Set<String> words(Map<String, String> names) {
        var all = new HashSet<String>();
        names.values()
                .forEach(name -> words(name).forEach(word -> {
                    all.add(word.text().intern());
                    all.add(word.expanded().intern());
                }));
        return all;
    }

    /** The words of a text. */
    public static List<Word> words(String text) {
        return Normalizer.words(text);
    }

    /** The keys of all names that an object goes by. */
    public static Set<String> of(Map<String, String> names) {
        return names.isEmpty() ? Set.of() : of(names.values());
    }

    private static Set<String> of(Collection<String> names) {
        var keys = new LinkedHashSet<String>();
        for (String value : names) {
            keys.addAll(of(value));
            if (value.indexOf(';') >= 0) {
                for (String part : value.split(";")) {
                    keys.addAll(of(part));
                }
            }
        }
        return keys;
    }
}
