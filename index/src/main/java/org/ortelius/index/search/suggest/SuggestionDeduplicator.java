// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;

/**
 * Makes room for what else begins as typed. A street is mapped in many pieces, of which one is enough to choose it by. While its name is not typed in
 * full, one bearer of a name is enough, too, the best: who means another one of them types on, and then all of them are shown.
 */
public final class SuggestionDeduplicator {

    /** Streets of one name that are this near are pieces of one street. */
    private static final double SAME_STREET_METERS = 1_500;

    /** Nothing else that begins as typed comes after a piece of a street that is there already, but for what is hardly meant. */
    private static final double PIECE = .5;

    /** More than all that can be left to type costs; a town of a name comes before a street of another one in spite of its namesakes. */
    private static final double NAMESAKE = .2;

    /** The stop that is called by its street comes after the next street. */
    private static final double OTHER_KIND = .1;

    /** With fewer names than that a list of suggestions may lack some that begin as typed. */
    private static final int FEW_NAMES = 10;

    /** A name that so many bear leaves the less room to others. */
    private static final int MANY_BEARERS = 3;

    private SuggestionDeduplicator() {}

    /** A match and where it comes among the others, the least first. */
    public record Ranked(Match match, double ranking) {

        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::ranking);

        public static List<Ranked> of(List<Match> matches) {
            return matches.stream().map(one -> new Ranked(one, one.ranking())).toList();
        }
    }

    /** A name without its umlauts and with them written out: Mohrenweg is not Möhrenweg. */
    private record Name(NameVariant plain, NameVariant expanded) {

        static Name of(Match match) {
            NameVariant plain = match.name().variant();
            List<NameVariant> variants = match.candidate().words().names();
            int next = variants.indexOf(plain) + 1;
            return new Name(
                    plain,
                    next < variants.size() && isExpanded(plain, variants.get(next)) ? variants.get(next) : plain);
        }

        /** A variant with umlauts written out comes right after the one without; it has all its letters, and some more. */
        private static boolean isExpanded(NameVariant plain, NameVariant other) {
            String letters = plain.joined();
            int found = 0;
            for (char letter : other.joined().toCharArray()) {
                found += found < letters.length() && letters.charAt(found) == letter ? 1 : 0;
            }
            return found == letters.length()
                    && plain.words().size() == other.words().size();
        }
    }

    /** @param ordered the best first */
    public static List<Ranked> behind(List<Match> ordered) {
        Map<Name, List<CandidateDoc>> bearers = new HashMap<>();
        var ranked = new ArrayList<Ranked>();
        for (Match match : ordered) {
            double penalty = 0;
            if (isByOwnName(match)) {
                List<CandidateDoc> others = bearers.computeIfAbsent(Name.of(match), name -> new ArrayList<>());
                penalty = penalty(match, others);
                others.add(match.candidate());
            }
            ranked.add(new Ranked(match, match.ranking() + penalty));
        }
        ranked.sort(Ranked.BEST_FIRST);
        return ranked;
    }

    /**
     * The names, closed up, that nearly all of many places bear although they are not typed in full: what else begins so has to be looked for without them.
     * Empty where there is some choice of names.
     */
    public static Set<String> crowding(List<Match> named) {
        Map<NameVariant, Integer> bearers = new HashMap<>();
        for (Match match : named) {
            if (match.name().penalty() > 0 && isByOwnName(match)) {
                bearers.merge(match.name().variant(), 1, Integer::sum);
            }
        }
        return bearers.size() >= FEW_NAMES
                ? Set.of()
                : bearers.entrySet().stream()
                        .filter(name -> name.getValue() >= MANY_BEARERS)
                        .map(name -> name.getKey().joined())
                        .collect(Collectors.toSet());
    }

    /** Houses that are found by their street's name differ by their numbers. */
    private static boolean isByOwnName(Match match) {
        return match.candidate().words().names().contains(match.name().variant());
    }

    private static double penalty(Match match, List<CandidateDoc> others) {
        CandidateDoc candidate = match.candidate();
        if (others.stream().anyMatch(other -> isSameStreet(candidate, other))) {
            return PIECE;
        }
        if (others.isEmpty() || match.name().penalty() == 0) {
            return 0;
        }
        return others.stream().anyMatch(other -> isSameKind(candidate, other)) ? NAMESAKE : OTHER_KIND;
    }

    private static boolean isSameStreet(CandidateDoc one, CandidateDoc other) {
        return one.isStreet() && other.isStreet() && one.centroid().metersTo(other.centroid()) <= SAME_STREET_METERS;
    }

    /** Shops of a chain are of a kind, the station is not the suburb, and streets of any class are streets. */
    private static boolean isSameKind(CandidateDoc one, CandidateDoc other) {
        return one.isStreet()
                ? other.isStreet()
                : one.key().category().equals(other.key().category());
    }
}
