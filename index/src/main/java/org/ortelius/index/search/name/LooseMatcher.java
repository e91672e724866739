// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import java.util.List;
import java.util.Map;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.wording.Leeway;
import org.ortelius.index.search.wording.NameSpellings;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.StreetWords;

/**
 * Names of streets as people shorten them: "ul. Bema" for Generała Józefa Bema, "B. Șt. Delavrancea" for Strada Barbu Ștefănescu Delavrancea, "Verulam Lane" for
 * Verulam Street. A name has a type or none, and what it is called by, of which the last words or the first ones are enough. Immutable.
 */
public final class LooseMatcher {

    /** For a type that the name has and the query has not. */
    private static final double WITHOUT_TYPE = .1;

    /** For a type that the query has and the name has not, as in Poland: "ul. Dolna" is mapped as Dolna. */
    private static final double ADDED_TYPE = .03;

    private static final double FILLER = .01;
    private static final double INITIAL = .03;

    /** Times the share of letters that titles and first names have: they are left out more often than other words. */
    private static final double TITLES = .5;

    /** For the first words instead of the last: Hungarians put the family's name first. */
    private static final double FIRST_WORDS = .05;

    private static final double TWO_NAMES = .02;

    private static final int LONGEST_INITIAL = 3;
    private static final int SHORTEST_CALLED = 2;

    private final List<Token> tokens;
    private final Leeway leeway;
    private final StreetWords words = StreetWords.ofAllLanguages();

    LooseMatcher(QueryInterpretation interpretation) {
        this.tokens = interpretation.tokens();
        this.leeway = interpretation.leeway();
    }

    /** The ways that a street's name explains some of the available tokens. */
    void add(List<NameMatch> matches, NameVariant variant, long available) {
        Called called = called(variant.words());
        for (int from = called.from(); from < called.to(); from++) {
            for (int token = 0; token < tokens.size(); token++) {
                Walk walk = new Walk(variant.words(), called, from, token, available);
                walk.go();
                if (walk.isEnough()) {
                    add(matches, variant, walk, available);
                }
            }
        }
    }

    /** Two names of one place beside each other, where the map has each by itself: "Via Roma - Romstraße". */
    public static void join(Map<Long, NameMatch> byTokens) {
        List<NameMatch> wholes = byTokens.values().stream()
                .filter(match -> match.isWhole() && match.penalty() <= Spellings.MAX_PENALTY_OF_ABBREVIATION)
                .toList();
        for (NameMatch one : wholes) {
            for (NameMatch other : wholes) {
                if (one.tokens() < other.tokens() && (one.tokens() & other.tokens()) == 0) {
                    long both = one.tokens() | other.tokens();
                    double penalty = one.penalty() + other.penalty() + TWO_NAMES;
                    byTokens.putIfAbsent(both, new NameMatch(one.variant(), both, 0, penalty));
                }
            }
        }
    }

    /**
     * The words that a street is called by, those of its type left out.
     *
     * @param from the first
     * @param to the one after the last
     * @param type the place of its type; negative without
     */
    private record Called(int from, int to, int type) {}

    /** "Rue du Château" is a rue, and Park Lane a lane, although châteaux and parks are types, too. */
    private Called called(List<String> name) {
        int last = name.size() - 1;
        boolean isFirst = last > 0 && words.isType(name.getFirst());
        boolean isLast = last > 0 && words.isType(name.get(last));
        if (isFirst && (!isLast || last > 1 && words.isFiller(name.get(1)))) {
            return new Called(1, last + 1, 0);
        }
        return isLast ? new Called(0, last, last) : new Called(0, last + 1, -1);
    }

    /** Goes along the words of a name and those of the query as far as they agree. */
    private final class Walk {

        private final List<String> name;
        private final Called called;
        private final int from;
        private final long available;
        private int word;
        private int token;
        private long used;
        private double penalty;
        private boolean isCalled;
        private boolean isSpelt = true;

        Walk(List<String> name, Called called, int from, int token, long available) {
            this.name = name;
            this.called = called;
            this.from = from;
            this.word = from;
            this.token = token;
            this.available = available;
        }

        void go() {
            long skipped = 0;
            int first = token;
            while (word < called.to() && isFree(token, first, available)) {
                double typed = tokens.get(token).penaltyAs(name.get(word));
                boolean isInitial = typed > INITIAL && isInitial(tokens.get(token), name.get(word));
                if (isInitial || typed < Double.POSITIVE_INFINITY) {
                    used |= skipped | 1L << token;
                    skipped = 0;
                    penalty += isInitial ? INITIAL : typed;
                    isCalled |= !isInitial
                            && isName(token)
                            && tokens.get(token).text().length() >= SHORTEST_CALLED;
                    isSpelt &= !isInitial;
                    word++;
                    token++;
                } else if (used != 0 && (leeway.fillers() >> token & 1) == 1) {
                    skipped |= 1L << token++;
                    penalty += FILLER;
                } else if (used != 0 && words.isFiller(name.get(word))) {
                    word++;
                    penalty += FILLER;
                } else {
                    break;
                }
            }
        }

        /** Whether the last words of the name are there, or the first. */
        boolean isEnough() {
            boolean isWhole = word == called.to() && isOnlyFillers(called.from(), from);
            return used != 0
                    && (isCalled || isWhole && isSpelt)
                    && (word == called.to() || isOnlyFillers(called.from(), from))
                    && !hasNumber(called.from(), from)
                    && !hasNumber(word, called.to());
        }

        private boolean isOnlyFillers(int first, int end) {
            return name.subList(first, end).stream().allMatch(words::isFiller);
        }

        private boolean hasNumber(int first, int end) {
            return name.subList(first, end).stream().anyMatch(HouseNumbers::isPlain);
        }

        /** 0…1, the share of the letters of what it is called by that the query does not have. */
        double missing() {
            int all = letters(called.from(), called.to());
            int typed = letters(from, word);
            int fillers = isOnlyFillers(called.from(), from) ? letters(called.from(), from) : 0;
            return all == typed + fillers ? 0 : (double) (all - typed - fillers) / all;
        }

        private int letters(int first, int end) {
            return name.subList(first, end).stream().mapToInt(String::length).sum();
        }
    }

    /** Whether a word is neither a type nor a filler. */
    private boolean isName(int token) {
        return ((leeway.types() | leeway.fillers()) >> token & 1) == 0;
    }

    private boolean isFree(int token, int other, long available) {
        return token >= 0
                && token < tokens.size()
                && (available >> token & 1) == 1
                && tokens.get(token).phrase() == tokens.get(other).phrase();
    }

    /** Either may be that of the other: "J" for Józefa, "Józefa" for J. */
    private static boolean isInitial(Token token, String word) {
        String typed = token.text();
        return token.prefix() == null
                && token.hasLetter()
                && (typed.length() <= LONGEST_INITIAL && word.startsWith(typed)
                        || word.length() == 1 && typed.startsWith(word));
    }

    private void add(List<NameMatch> matches, NameVariant variant, Walk walk, long available) {
        double missing = walk.missing();
        long beside = beside(walk.used, available);
        long types = beside & leeway.types();
        int type = walk.called.type();
        boolean isSame = type >= 0 && isType(variant.words().get(type), types);
        boolean isOther = types != 0 && type >= 0 && !isSame;
        if (isOther && missing > 0) {
            return;
        }
        double penalty = walk.penalty + FILLER * Long.bitCount(beside & ~types);
        penalty += isOther ? NameSpellings.OTHER_TYPE : type >= 0 && !isSame ? WITHOUT_TYPE : 0;
        penalty += type < 0 ? ADDED_TYPE * Long.bitCount(types) : 0;
        penalty += missing > 0 && walk.word < walk.called.to() ? FIRST_WORDS : 0;
        matches.add(new NameMatch(variant, walk.used | beside, missing * TITLES, penalty));
    }

    /** The types beside some words, and the fillers between; what stands before them may be a filler, too. */
    private long beside(long used, long available) {
        int first = Long.numberOfTrailingZeros(used);
        int last = Long.SIZE - 1 - Long.numberOfLeadingZeros(used);
        int from = first;
        while (isFree(from - 1, first, available) && !isName(from - 1)) {
            from--;
        }
        int to = last + 1;
        for (int i = to; isFree(i, last, available) && !isName(i); i++) {
            to = (leeway.types() >> i & 1) == 1 ? i + 1 : to;
        }
        return Span.bits(from, to) & ~Span.bits(first, last + 1);
    }

    private boolean isType(String type, long typed) {
        for (long left = typed; left != 0; left &= left - 1) {
            if (tokens.get(Long.numberOfTrailingZeros(left)).penaltyAs(type) <= Spellings.MAX_PENALTY_OF_ABBREVIATION) {
                return true;
            }
        }
        return false;
    }
}
