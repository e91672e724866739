// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.Word;

/** One way to write a name, in comparable words: "Städtle" has the forms {@code [stadtle]} and {@code [staedtle]}. */
public record Form(List<String> words) {

    /** Longer names, closed up, are no terms. */
    static final int MAX_JOINED = 200;

    private static final int MAX_FORMS = 1_000;
    private static final int MAX_WORDS = 40;
    private static final int MAX_REF = 40;

    /** Between two languages; "Nord" of "Ring - Nord" is no name. */
    private static final Pattern HALVES = Pattern.compile(" [-–/] | ?; ?");

    private static final Pattern SPACE = Pattern.compile("\\s++");

    private static final int SHORTEST_HALF = 5;

    public Form {
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

    /** The forms of all searchable name tags, each once; alternatives within a tag are parted by semicolons. */
    public static List<Form> ofNames(Map<String, String> names) {
        var forms = new LinkedHashSet<Form>();
        var known = new HashSet<String>(); // many languages share a name, and other scripts take long
        names.forEach((key, name) -> {
            if (isSearchable(key, name) && known.add(name)) {
                for (String one : name.split(";", MAX_WORDS)) {
                    add(forms, one);
                    addWithoutBrackets(forms, one);
                }
            }
        });
        return forms.stream().limit(MAX_FORMS).toList();
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
    private static void addWithoutBrackets(Set<Form> forms, String name) {
        int bracket = name.indexOf('(');
        if (bracket > 1 && name.stripTrailing().endsWith(")")) {
            add(forms, name.substring(0, bracket));
        }
    }

    /** The forms of plain texts. */
    public static List<Form> ofTexts(Collection<String> texts) {
        var forms = new LinkedHashSet<Form>();
        texts.forEach(text -> add(forms, text));
        return List.copyOf(forms);
    }

    /** The forms of the halves of texts that call a street by names of two languages, "Rue de Laeken - Lakensestraat"; empty for others. */
    public static List<Form> ofHalves(Collection<String> texts) {
        var forms = new LinkedHashSet<Form>();
        for (String text : texts) {
            String[] halves = HALVES.split(SPACE.matcher(text).replaceAll(" "), MAX_WORDS);
            for (String half : halves) {
                if (halves.length > 1 && half.length() >= SHORTEST_HALF) {
                    add(forms, half);
                }
            }
        }
        return List.copyOf(forms);
    }

    private static void add(Set<Form> forms, String name) {
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
        forms.add(new Form(plain));
        forms.add(new Form(expanded));
    }
}
