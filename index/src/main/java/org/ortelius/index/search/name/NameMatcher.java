// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ortelius.index.search.query.PrefixMatch;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.watch.Budget;

/**
 * Compares names with one query. Which tokens may be read as a word is looked up, not tried: a comparison costs by the words of the name, not by
 * those of the query. Not thread-safe.
 */
public final class NameMatcher {

    /** Words of a name with words of the query, which mostly are none. */
    private static final int PAIRS_IN_A_UNIT = 16;

    private final QueryInterpretation interpretation;
    private final List<Token> tokens;
    private final Map<String, Long> bySpelling = new HashMap<>();
    private final CompoundMatcher compounds;
    private final StartMatcher cutShort;
    private final ScatteredMatcher scattered;
    private final LooseMatcher loose;
    private final Budget budget;

    public NameMatcher(QueryInterpretation interpretation, Budget budget) {
        this.interpretation = interpretation;
        this.tokens = interpretation.tokens();
        this.compounds = new CompoundMatcher(tokens);
        this.cutShort = new StartMatcher(interpretation);
        this.scattered = new ScatteredMatcher(tokens, this::readAs);
        this.loose = new LooseMatcher(interpretation);
        this.budget = budget;
        for (int i = 0; i < tokens.size(); i++) {
            long token = 1L << i;
            tokens.get(i).spellings().keySet().forEach(word -> bySpelling.merge(word, token, (a, b) -> a | b));
        }
    }

    /** What the names are compared with. */
    QueryInterpretation interpretation() {
        return interpretation;
    }

    /** Units of the budget that it takes to compare some variants. */
    static long work(List<NameVariant> variants) {
        long work = 0;
        for (NameVariant variant : variants) {
            work += 1 + variant.words().size();
        }
        return work;
    }

    /** All ways that some variants explain some of the available tokens. */
    public List<NameMatch> all(List<NameVariant> variants, long available) {
        if (available == 0 || variants.isEmpty()) {
            return List.of();
        }
        var matches = new ArrayList<NameMatch>(2);
        variants.forEach(variant -> matches.addAll(all(variant, available)));
        return matches;
    }

    /** The one of some matches that explains most; empty when none that is meant explains anything. */
    public Optional<NameMatch> best(List<NameMatch> matches, Predicate<NameMatch> isMeant) {
        NameMatch best = null;
        for (NameMatch match : matches) {
            if (gain(match) > (best == null ? 0 : gain(best)) && isMeant.test(match)) {
                best = match;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters explained, minus what is missing: half a name explains little. */
    private double gain(NameMatch match) {
        return interpretation.letters(match.tokens()) * (1 - match.missing()) - match.penalty();
    }

    /** All ways that a variant explains some of the available tokens; none when it explains no token. */
    public List<NameMatch> all(NameVariant variant, long available) {
        budget.spend(1 + variant.words().size());
        var matches = new ArrayList<NameMatch>(2);
        addInOneRun(matches, variant, available);
        compounds.add(matches, variant, available);
        if (matches.isEmpty() && interpretation.isUnfinished()) {
            addBegun(matches, variant, available);
            addReordered(matches, variant, available);
        }
        if (!matches.isEmpty() && interpretation.isUnfinished()) {
            addClosedUp(matches, variant, available);
        }
        if (matches.isEmpty() && !variant.isLetter() && !isOtherRoad(variant, available)) {
            cutShort.add(matches, variant, available);
            scattered.add(matches, variant, available);
        }
        return matches;
    }

    /** The same for the name of a street, which may be shortened where the interpretation says so. */
    public List<NameMatch> ofStreet(NameVariant variant, long available) {
        List<NameMatch> matches = all(variant, available);
        if (interpretation.leeway().isGiven()) {
            budget.spend(1 + variant.words().size() * tokens.size() / PAIRS_IN_A_UNIT);
            loose.add(matches, variant, available);
        }
        return matches;
    }

    /** The tokens that make a difference to some variants: with those alone available they explain as much. */
    long sensitive(List<NameVariant> variants) {
        long reach = 0;
        var closedUp = new ArrayList<NameMatch>(2);
        for (NameVariant variant : variants) {
            budget.spend(1 + variant.words().size());
            for (String word : variant.words()) {
                reach |= readAs(word);
            }
            compounds.add(closedUp, variant, -1);
            cutShort.add(closedUp, variant, -1);
        }
        for (NameMatch compound : closedUp) {
            reach |= compound.tokens();
        }
        return reach;
    }

    /** The tokens that may be read as a word of the index, as bits. */
    private long readAs(String word) {
        long read = bySpelling.getOrDefault(word, 0L);
        if (interpretation.isUnfinished() && tokens.getLast().penaltyAs(word) < Double.POSITIVE_INFINITY) {
            read |= 1L << tokens.size() - 1;
        }
        return read;
    }

    /** Where the query has a number, "County Road 40" is not what is meant unless it has a number of that; nor is 栄町3丁目 by "栄町2丁目". */
    private boolean isOtherRoad(NameVariant variant, long available) {
        if (variant.words().size() == 1 || interpretation.numbers().isEmpty() || !hasNumber(variant)) {
            return false;
        }
        for (String word : variant.words()) {
            if (isNumberOfName(word, available)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNumber(NameVariant variant) {
        for (String word : variant.words()) {
            if (HouseNumbers.isPlain(word)) {
                return true;
            }
        }
        return false;
    }

    /** "rue du 11 novembre" has one number of Rue du 11 Novembre 1918, whose year people leave out. */
    private boolean isNumberOfName(String word, long available) {
        long read = readAs(word) & available;
        return read != 0
                && (HouseNumbers.isPlain(word)
                        || !tokens.get(Long.numberOfTrailingZeros(read)).hasLetter());
    }

    /** "Drive" may be the "D" of a longer name, but not the lift called "D". */
    private void addInOneRun(List<NameMatch> matches, NameVariant variant, long available) {
        int length = variant.words().size();
        long starts = -1;
        for (int i = 0; i < length && starts != 0; i++) {
            starts &= (readAs(variant.words().get(i)) & available) >>> i;
        }
        for (long left = starts; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left);
            double penalty = 0;
            for (int i = 0; i < length; i++) {
                penalty += tokens.get(from + i).penaltyAs(variant.words().get(i));
            }
            if (!(penalty > 0 && variant.isLetter())) {
                boolean isOnePhrase = tokens.get(from).phrase()
                        == tokens.get(from + length - 1).phrase();
                long bits = Span.bits(from, from + length);
                matches.add(new NameMatch(variant, bits, 0, penalty + (isOnePhrase ? 0 : NameMatch.SCATTERED)));
            }
        }
    }

    /** The first words of a variant of which more is to be typed: "St Joh" for Saint Johann Street. */
    private void addBegun(List<NameMatch> matches, NameVariant variant, long available) {
        for (int from = Math.max(0, tokens.size() - variant.words().size() + 1); from < tokens.size(); from++) {
            int length = tokens.size() - from;
            long bits = Span.bits(from, tokens.size());
            boolean isOnePhrase = tokens.get(from).phrase() == tokens.getLast().phrase();
            double penalty = (bits & ~available) != 0 || !isOnePhrase ? Double.POSITIVE_INFINITY : 0;
            int typed = 0;
            for (int i = 0; i < length && penalty < Double.POSITIVE_INFINITY; i++) {
                penalty += tokens.get(from + i).penaltyAs(variant.words().get(i));
                typed += tokens.get(from + i).text().length();
            }
            if (penalty < Double.POSITIVE_INFINITY) {
                int letters = variant.joined().length();
                matches.add(new NameMatch(
                        variant, bits, 0, penalty + PrefixMatch.penalty(Math.min(typed, letters), letters)));
            }
        }
    }

    /** What is being typed may be the first word, and its last ones may stand before it: "prospekt Kozl" for Kozlyonsky prospekt. */
    private void addReordered(List<NameMatch> begun, NameVariant variant, long available) {
        long known = begun.stream().mapToLong(NameMatch::tokens).reduce(0, (one, other) -> one | other);
        if (known != 0) {
            var all = new ArrayList<NameMatch>(1);
            scattered.add(all, variant, available);
            all.stream()
                    .filter(match -> match.isWhole() && (match.tokens() & ~known) != 0)
                    .forEach(begun::add);
        }
    }

    /** A word that is a guess by itself may go on in the last one: "tettnanger st" for Tettnangerstrasse. */
    private void addClosedUp(List<NameMatch> matches, NameVariant variant, long available) {
        long last = 1L << tokens.size() - 1;
        if (matches.stream().noneMatch(match -> (match.tokens() & last) != 0)) {
            cutShort.add(matches, variant, available);
        }
    }
}
