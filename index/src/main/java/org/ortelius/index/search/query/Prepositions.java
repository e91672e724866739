// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ortelius.index.search.query.CategoryIntent.Relation;
import org.ortelius.index.text.WordList;

/** The words by which a query says where a thing lies: in a town, or near something; place-model.md 7.18. Immutable. */
public final class Prepositions {

    private static final int LONGEST = 5;

    private final Set<String> all;
    private final Set<String> inside = spellings(WordList.ownFolded("inside.txt"));
    private final Predicate<String> isArticle;

    /**
     * @param all what may stand between a thing and what lies around it, "in", "closeto"
     * @param isArticle whether a word may stand between a preposition and a name
     */
    public Prepositions(List<String> all, Predicate<String> isArticle) {
        this.all = spellings(all);
        this.isArticle = isArticle;
    }

    /** Each line may have several spellings of a word. */
    private static Set<String> spellings(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split("\\|"))).collect(Collectors.toSet());
    }

    boolean has(String word) {
        return all.contains(word);
    }

    /** What the end of a phrase says: "bars near". */
    Relation relationAtEnd(String phrase) {
        return inside.stream().anyMatch(phrase::endsWith) ? Relation.IN : Relation.NEAR;
    }

    /** What the words from one position to another say; {@link Relation#NONE} where there are none. */
    Relation relation(List<Token> tokens, int from, int to) {
        if (from == to) {
            return Relation.NONE;
        }
        boolean isInside = inside.contains(Token.joined(tokens, from, to))
                || to - 1 > from
                        && isArticle.test(tokens.get(to - 1).text())
                        && inside.contains(Token.joined(tokens, from, to - 1));
        return isInside ? Relation.IN : Relation.NEAR;
    }

    /** Where a preposition that begins at a position, and an article behind it, end; the same position where there is none. */
    int after(List<Token> tokens, int from, List<Span> names) {
        for (int end = Math.min(tokens.size(), from + LONGEST); end > from; end--) {
            if (all.contains(Token.joined(tokens, from, end))) {
                boolean isBeforeArticle = end + 1 < tokens.size()
                        && tokens.get(end).phrase() == tokens.get(from).phrase()
                        && isArticle.test(tokens.get(end).text());
                return isBeforeArticle && !isInName(end, names) ? end + 1 : end;
            }
        }
        return from;
    }

    /** Whether a name begins with an article. */
    private static boolean isInName(int article, List<Span> names) {
        long both = Span.bits(article, article + 2);
        return names.stream().anyMatch(name -> (name.tokens() & both) == both);
    }

    /**
     * The names at the start of a query of which a word says that they lie near something: the "Coop" of "Coop near Schloss Vaduz".
     *
     * @param ignorable words that may stay unexplained, as bits
     * @return each with the words up to what it lies near
     */
    public Map<Span, Long> namesNear(List<Token> tokens, long ignorable, List<Span> names) {
        int first = Long.numberOfTrailingZeros(~ignorable);
        var near = new LinkedHashMap<Span, Long>();
        for (Span name : names) {
            int from = name.isFrom(first) ? after(tokens, name.end(), names) : 0;
            if (from > name.end() && from < tokens.size() && relation(tokens, name.end(), from) == Relation.NEAR) {
                near.put(name, Span.bits(0, from));
            }
        }
        return near;
    }

    /** The words between two names that say that one lies in the other, as bits: the "in" of "Migros in Schaan". */
    long betweenNames(List<Token> tokens, List<Span> names) {
        long between = 0;
        for (Span name : names) {
            int to = name.end() < tokens.size() ? after(tokens, name.end(), names) : 0;
            boolean isInside = to > name.end() && relation(tokens, name.end(), to) == Relation.IN;
            long words = isInside ? Span.bits(name.end(), to) : 0;
            boolean isBeforeName = names.stream().anyMatch(other -> other.isFrom(to));
            boolean isOfName =
                    names.stream().anyMatch(other -> (other.tokens() & words) != 0 && (other.tokens() & ~words) != 0);
            between |= isBeforeName && !isOfName ? words : 0;
        }
        return between;
    }
}
