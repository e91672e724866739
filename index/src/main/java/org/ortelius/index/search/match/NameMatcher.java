// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.search.query.PrefixMatch;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Spellings;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.watch.Budget;

/**
 * Compares names with one query. Which tokens may be read as a word is looked up, not tried: a comparison costs by the words of the name, not by
 * those of the query. Not thread-safe.
 */
public final class NameMatcher {

    private static final double SCATTERED = .1;
    private static final double REORDERED = .02;

    private final QueryInterpretation interpretation;
    private final List<Token> tokens;
    private final Map<String, Long> bySpelling = new HashMap<>();
    private final CompoundMatcher compounds;
    private final LooseMatcher loose;
    private final Budget budget;

    public NameMatcher(QueryInterpretation interpretation, Budget budget) {
        this.interpretation = interpretation;
        this.tokens = interpretation.tokens();
        this.compounds = new CompoundMatcher(tokens);
        this.loose = new LooseMatcher(interpretation);
        this.budget = budget;
        for (int i = 0; i < tokens.size(); i++) {
            long token = 1L << i;
            tokens.get(i).spellings().keySet().forEach(word -> bySpelling.merge(word, token, (a, b) -> a | b));
        }
    }

    /** All ways that a variant explains some of the available tokens; none when it explains no token. */
    List<NameMatch> all(NameVariant variant, long available) {
        budget.spend(1 + variant.words().size());
        var matches = new ArrayList<NameMatch>(2);
        addInOneRun(matches, variant, available);
        compounds.add(matches, variant, available);
        if (matches.isEmpty() && interpretation.isUnfinished()) {
            addBegun(matches, variant, available);
        }
        if (matches.isEmpty() && !variant.isLetter() && !isOtherRoad(variant, available)) {
            addCutShort(matches, variant, available);
            addScattered(matches, variant, available);
        }
        return matches;
    }

    /** The same for the name of a street, which may be shortened where the interpretation says so. */
    List<NameMatch> ofStreet(NameVariant variant, long available) {
        List<NameMatch> matches = all(variant, available);
        if (interpretation.leeway().isGiven()) {
            budget.spend(variant.words().size() + tokens.size());
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
            addCutShort(closedUp, variant, -1);
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

    /** Where the query has a number, "County Road 40" is not what is meant unless it has a number of that. */
    private boolean isOtherRoad(NameVariant variant, long available) {
        String last = variant.words().getLast();
        return variant.words().size() > 1
                && !interpretation.numbers().isEmpty()
                && HouseNumbers.isPlain(last)
                && (readAs(last) & available) == 0
                && variant.words().stream().noneMatch(word -> isNumberOfName(word, available));
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
                matches.add(new NameMatch(variant, bits, 0, penalty + (isOnePhrase ? 0 : SCATTERED)));
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

    /** "Rue du Po" for Rue du Portier. */
    private void addCutShort(List<NameMatch> matches, NameVariant variant, long available) {
        if (interpretation.cut().isEmpty()) {
            return;
        }
        String whole = variant.joined();
        for (Span start : interpretation.cut()) {
            if (start.isWithin(available) && whole.startsWith(start.key())) {
                double closedUp = isInItsWords(start, variant) ? 0 : NameMatch.CLOSED_UP;
                matches.add(new NameMatch(variant, start.tokens(), 0, cut(start, whole.length()) + closedUp));
            }
        }
    }

    private double cut(Span start, int letters) {
        int typed = start.key().length();
        return interpretation.isUnfinished(start.tokens())
                ? PrefixMatch.penalty(typed, letters)
                : Spellings.cut(typed, letters);
    }

    /** "Boulevard des" begins Boulevard des Moulins in its own words, and Boulevard de Suisse in others. */
    private boolean isInItsWords(Span start, NameVariant variant) {
        int from = Long.numberOfTrailingZeros(start.tokens());
        int count = Long.bitCount(start.tokens());
        if (count > variant.words().size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            String word = variant.words().get(i);
            String typed = tokens.get(from + i).text();
            if (i == count - 1 ? !word.startsWith(typed) : !word.equals(typed)) {
                return false;
            }
        }
        return true;
    }

    private void addScattered(List<NameMatch> matches, NameVariant variant, long available) {
        long used = 0;
        double penalty = 0;
        int letters = 0;
        int missing = 0;
        boolean isInOrder = true;
        for (String word : variant.words()) {
            int best = bestToken(word, available & ~used);
            letters += word.length();
            if (best < 0) {
                missing += word.length();
            } else {
                isInOrder &= used >>> best == 0;
                used |= 1L << best;
                penalty += tokens.get(best).penaltyAs(word);
            }
        }
        if (used != 0) {
            double share = (double) missing / letters;
            matches.add(new NameMatch(
                    variant, used, share, penalty + (!isOneRun(used) ? SCATTERED : isInOrder ? 0 : REORDERED)));
        }
    }

    private int bestToken(String word, long available) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (long left = readAs(word) & available; left != 0; left &= left - 1) {
            int i = Long.numberOfTrailingZeros(left);
            double penalty = tokens.get(i).penaltyAs(word);
            if (penalty < least) {
                best = i;
                least = penalty;
            }
        }
        return best;
    }

    private static boolean isOneRun(long bits) {
        long run = bits >>> Long.numberOfTrailingZeros(bits);
        return (run & run + 1) == 0;
    }
}
