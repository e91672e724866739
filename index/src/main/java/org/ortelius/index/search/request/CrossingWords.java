// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ortelius.index.text.Uninterrupted;
import org.ortelius.index.text.WordList;

/**
 * Reads a text as two streets that meet: "A &amp; B, town", "corner of A and B", "A Ecke B". The words for that are those of
 * {@code words/own/crossings.tsv}. Immutable.
 */
public final class CrossingWords {

    private enum Kind {
        BETWEEN,
        BEFORE,
        ARTICLE
    }

    /** "an der Ecke" has three words, "à l'angle de la" four. */
    private static final int LONGEST = 4;

    /** Of a text with several words for "and". */
    private static final int MOST = 4;

    /** Signs that are words of their own wherever they stand; a slash or plus between digits belongs to a number. */
    private static final Pattern SIGN = Pattern.compile("[&@×∩]|(?<!\\d)[/+]|[/+](?!\\d)");

    /** It parts phrases elsewhere; here it is a sign. */
    private static final Pattern SLASH_APART = Pattern.compile("\\s/\\s");

    private static final Pattern SPACE = Pattern.compile("\\s++");

    private static final class Loaded {
        static final CrossingWords ALL = Uninterrupted.read(CrossingWords::new);
    }

    private final Map<Kind, Set<String>> phrases = new EnumMap<>(Kind.class);

    /**
     * A text read as a crossing.
     *
     * @param one the first street
     * @param other the second street, with what follows it within its phrase
     * @param where the other phrases; empty where there are none
     * @param isSaid whether nothing but a crossing is written so: with a sign or a word for "corner"
     */
    public record Crossing(String one, String other, String where, boolean isSaid) {}

    private CrossingWords() {
        for (String line : WordList.own("crossings.tsv")) {
            int tab = line.indexOf('\t');
            Set<String> kind = phrases.computeIfAbsent(
                    Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT)), none -> new HashSet<>());
            Stream.of(line.substring(tab + 1).split("\\|"))
                    .map(CrossingWords::key)
                    .forEach(kind::add);
        }
    }

    /** Those of all languages; the first call reads them. */
    public static CrossingWords ofAllLanguages() {
        return Loaded.ALL;
    }

    /** The ways to read a text as a crossing, the likelier first; empty for most texts. */
    public List<Crossing> in(String text) {
        List<String> phrases = QueryWords.phrases(SLASH_APART.matcher(text).replaceAll("/"));
        var found = new ArrayList<Crossing>();
        for (int i = 0; i < phrases.size() && found.size() < MOST; i++) {
            var where = new ArrayList<>(phrases);
            where.remove(i);
            addOf(found, phrases.get(i), String.join(", ", where).strip());
        }
        return found.stream().limit(MOST).toList();
    }

    private void addOf(List<Crossing> found, String phrase, String where) {
        List<String> words = List.of(SPACE.split(spaced(phrase).strip()));
        int begin = longest(Kind.BEFORE, words, 0);
        for (int i = begin + 1; i < words.size() - 1; i++) {
            int length = longest(Kind.BETWEEN, words, i);
            if (length > 0 && i + length < words.size()) {
                boolean isSaid = begin > 0 || !Character.isLetter(words.get(i).charAt(0));
                addOf(found, words.subList(begin, i), words.subList(i + length, words.size()), where, isSaid);
            }
        }
    }

    /** As it is written, and without the articles: "de la rue du Port" is Rue du Port. */
    private void addOf(List<Crossing> found, List<String> one, List<String> other, String where, boolean isSaid) {
        found.add(new Crossing(String.join(" ", one), String.join(" ", other), where, isSaid));
        int ofOne = longest(Kind.ARTICLE, one, 0);
        int ofOther = longest(Kind.ARTICLE, other, 0);
        if (ofOne + ofOther > 0 && ofOne < one.size() && ofOther < other.size()) {
            found.add(new Crossing(
                    String.join(" ", one.subList(ofOne, one.size())),
                    String.join(" ", other.subList(ofOther, other.size())),
                    where,
                    isSaid));
        }
    }

    private static String spaced(String phrase) {
        return SIGN.matcher(phrase).replaceAll(sign -> Matcher.quoteReplacement(" " + sign.group() + " "));
    }

    /** How many words from a position on are a phrase of a kind; 0 for none. */
    private int longest(Kind kind, List<String> words, int from) {
        for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
            if (phrases.get(kind).contains(key(String.join(" ", words.subList(from, to))))) {
                return to - from;
            }
        }
        return 0;
    }

    /** Words closed up; a sign is itself. */
    private static String key(String phrase) {
        return WordList.closedUp(phrase).stream().findFirst().orElse(phrase);
    }
}
