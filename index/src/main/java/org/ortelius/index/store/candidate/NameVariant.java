// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ortelius.index.text.Hangul;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.StreetWords;
import org.ortelius.index.text.Word;

/**
 * One way to write a name, in comparable words: "Städtle" has the variants {@code [stadtle]} and {@code [staedtle]}, 종로 {@code [jonglo]} and
 * {@code [jongro]}.
 */
public record NameVariant(List<String> words) {

    /** Longer names, closed up, are no terms. */
    public static final int MAX_JOINED = 200;

    private static final int MAX_FORMS = 1_000;
    private static final int MAX_WORDS = 40;
    private static final int MAX_REF = 40;

    /** Between two languages; "Nord" of "Ring - Nord" is no name. */
    private static final Pattern HALVES = Pattern.compile(" [-–/] | ?; ?");

    private static final Pattern SPACE = Pattern.compile("\\s++");

    private static final int SHORTEST_HALF = 5;

    public NameVariant {
        words = List.copyOf(words);
    }

    /** Whether it is one letter or digit. */
    public boolean isLetter() {
        return words.size() == 1 && words.getFirst().length() == 1;
    }

    /** The words closed up, so that compounds compare equal. */
    public String joined() {
        return words.size() == 1 ? words.getFirst() : String.join("", words);
    }

    /** The variants of all searchable name tags, each once; alternatives within a tag are parted by semicolons. */
    public static List<NameVariant> ofNames(Map<String, String> names) {
        var variants = new LinkedHashSet<NameVariant>();
        var known = new HashSet<String>(); // many languages share a name, and other scripts take long
        names.forEach((key, name) -> {
            if (isSearchable(key, name) && known.add(name)) {
                for (String one : name.split(";", MAX_WORDS)) {
                    add(variants, one);
                    addWithoutBrackets(variants, one);
                }
            }
        });
        return variants.stream().limit(MAX_FORMS).toList();
    }

    private static boolean isSearchable(String key, String name) {
        return !key.endsWith(":prefix")
                && !key.endsWith(":suffix")
                && !name.contains("://")
                && (!isRef(key) || name.length() <= MAX_REF && name.indexOf(',') < 0);
    }

    /** Some refs are whole descriptions; place-model.md 7.2. */
    private static boolean isRef(String key) {
        return key.equals("ref") || key.endsWith("_ref") || key.startsWith("ref:");
    }

    /** "Springfield (Old Town)" is also called "Springfield". */
    private static void addWithoutBrackets(Set<NameVariant> variants, String name) {
        int bracket = name.indexOf('(');
        if (bracket > 1 && name.stripTrailing().endsWith(")")) {
            add(variants, name.substring(0, bracket));
        }
    }

    /** The variants of plain texts. */
    public static List<NameVariant> ofTexts(Collection<String> texts) {
        var variants = new LinkedHashSet<NameVariant>();
        texts.forEach(text -> add(variants, text));
        return List.copyOf(variants);
    }

    /**
     * The variants of the halves of texts that call a street by names of two languages, "Rue de Laeken - Lakensestraat"; empty for others, such as "Triq Il -
     * Majjistral", where a half is no name.
     */
    public static List<NameVariant> ofHalves(Collection<String> texts) {
        var variants = new LinkedHashSet<NameVariant>();
        for (String text : texts) {
            List<String> halves = List.of(HALVES.split(SPACE.matcher(text).replaceAll(" "), MAX_WORDS));
            if (halves.size() > 1 && halves.stream().allMatch(NameVariant::isNamed)) {
                halves.forEach(half -> add(variants, half));
            }
        }
        return List.copyOf(variants);
    }

    /** Whether there is more than a type and articles. */
    private static boolean isNamed(String half) {
        StreetWords words = StreetWords.ofAllLanguages();
        return half.length() >= SHORTEST_HALF
                && Normalizer.words(half).stream()
                        .anyMatch(word -> !words.isType(word.text()) && !words.isFiller(word.text()));
    }

    private static void add(Set<NameVariant> variants, String name) {
        addSpelt(variants, name);
        String korean = Hangul.romanized(name);
        if (!korean.equals(name)) {
            addSpelt(variants, korean);
        }
    }

    private static void addSpelt(Set<NameVariant> variants, String name) {
        List<Word> words = Normalizer.words(name);
        if (words.isEmpty()) {
            return;
        }
        List<Word> kept = words.subList(0, Math.min(words.size(), MAX_WORDS));
        var plain = new ArrayList<String>();
        var expanded = new ArrayList<String>();
        for (Word word : kept) {
            plain.add(word.text());
            expanded.add(word.expanded());
        }
        variants.add(new NameVariant(plain));
        variants.add(new NameVariant(expanded));
    }
}
