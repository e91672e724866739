// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.name.NameMatcher;
import org.ortelius.index.search.postcode.PostcodeLikeness;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.world.WorldPostcodes;

/** What it costs that a candidate has another postcode than the query; place-model.md 7.6. Not thread-safe. */
final class PostcodeMatch {

    private static final double OTHER_POSTCODE = .15;
    private static final double OF_NEIGHBOUR = .08;
    private static final double WRITTEN_OTHERWISE = .02;

    /** A shorter code, such as 123, is hardly a postcode: it stays open like any other word or number. */
    private static final int SHORTEST_WRONG_CODE = 4;

    private final QueryInterpretation interpretation;
    private final NameMatcher names;
    private final Map<InCountry, Boolean> codes = new HashMap<>();

    PostcodeMatch(QueryInterpretation interpretation, NameMatcher names) {
        this.interpretation = interpretation;
        this.names = names;
    }

    private record InCountry(@Nullable String country, String code) {}

    /**
     * What a postcode of the query is to a candidate.
     *
     * @param tokens which; 0 where the query has none
     * @param likeness of the two
     * @param isOfCountry whether the candidate's country may have it
     */
    record Reading(long tokens, PostcodeLikeness likeness, boolean isOfCountry) {

        static final Reading NONE = new Reading(0, PostcodeLikeness.OTHER, false);

        /** Whether it is the candidate's own, however it is written. */
        boolean isOwn() {
            return tokens != 0 && likeness.compareTo(PostcodeLikeness.NEARLY) <= 0;
        }

        boolean isPartOf(Reading other) {
            return tokens != other.tokens && (tokens & ~other.tokens) == 0;
        }

        /** The tokens of a code that the candidate does not have. */
        long other() {
            return isOwn() ? 0 : tokens;
        }

        /** For another one, which costs little, because people mistake postcodes more often than streets. */
        double penaltyOfOther() {
            return tokens == 0 || isOwn() ? 0 : likeness == PostcodeLikeness.NEIGHBOUR ? OF_NEIGHBOUR : OTHER_POSTCODE;
        }

        /** For a way to write the own one that is not the usual. */
        double penaltyOfWriting() {
            return tokens != 0 && likeness == PostcodeLikeness.NEARLY ? WRITTEN_OTHERWISE : 0;
        }
    }

    /**
     * The postcode among some tokens that is most like the candidate's; of several that are not at all the longest, or one that its country may have, or the
     * last, because addresses have the house number first.
     *
     * @param name what the candidate's name, or its street's, explains
     */
    Reading of(CandidateDoc candidate, NameMatch name, long open) {
        List<Span> postcodes = interpretation.postcodes();
        Reading best = Reading.NONE;
        for (int i = 0; i < postcodes.size() && best.likeness() != PostcodeLikeness.SAME; i++) {
            Span postcode = postcodes.get(i);
            Reading reading = postcode.isWithin(open) ? reading(candidate, name, postcode) : null;
            best = reading == null ? best : better(best, reading);
        }
        return best;
    }

    /** The longer one, if it is anything to the candidate: "LS6 9ZZ" is a neighbour of LS6 3AA rather than its first part and something else. */
    private static Reading better(Reading one, Reading other) {
        if (one.isPartOf(other)) {
            return other.likeness() != PostcodeLikeness.OTHER || one.likeness() == PostcodeLikeness.OTHER ? other : one;
        }
        if (other.isPartOf(one)) {
            return one.likeness() != PostcodeLikeness.OTHER || other.likeness() == PostcodeLikeness.OTHER ? one : other;
        }
        return one.likeness() != other.likeness()
                ? other.likeness().compareTo(one.likeness()) < 0 ? other : one
                : other.isOfCountry() || !one.isOfCountry() ? other : one;
    }

    /** Absent for what is not the candidate's, and hardly a postcode at all. */
    private @Nullable Reading reading(CandidateDoc candidate, NameMatch name, Span postcode) {
        CandidateDoc.Address address = candidate.address();
        PostcodeLikeness likeness = PostcodeLikeness.of(postcode.key(), address.postcode(), address.country());
        boolean isShort =
                postcode.key().length() < SHORTEST_WRONG_CODE && likeness.compareTo(PostcodeLikeness.NEARLY) > 0;
        boolean isOfCountry = isOfCountry(address.country(), postcode);
        boolean isNumber = likeness != PostcodeLikeness.SAME && isHouseNumber(candidate, name, postcode, isOfCountry);
        return isShort || isNumber ? null : new Reading(postcode.tokens(), likeness, isOfCountry);
    }

    /**
     * The 1826 of "1826 West Broadway" and the 14-16 of "14-16 Farringdon Lane" are no postcodes, nor is the 1234 of "Hauptstrasse 1234" where they have five
     * digits, be the name that of the street, of something on it, or of anything at all, if it is the only number: "Place d'Armes 9832, Monaco". Of two
     * numbers beside the name, "8001 Dorfstrasse 5", one is.
     */
    private boolean isHouseNumber(CandidateDoc candidate, NameMatch name, Span postcode, boolean isOfCountry) {
        if (!interpretation.isOnlyNumber(postcode.tokens())) {
            return false;
        }
        boolean isBehindWord = interpretation.isAfterInPhrase(postcode.tokens(), interpretation.all());
        return !isOfCountry && isBehindWord && isOnlyNumber(postcode)
                || isNumberOf(name.tokens(), postcode, isOfCountry)
                || isNumberOf(streetOf(candidate, name), postcode, isOfCountry);
    }

    private boolean isOnlyNumber(Span postcode) {
        return interpretation.numbers().stream().allMatch(number -> (number.tokens() & postcode.tokens()) != 0);
    }

    /** The 59 of "59 Place du Palais, 75001 Paris" is the house's rather than the 75001. */
    private static boolean isShorter(Span number, Span postcode) {
        return number.key().length() < postcode.key().length();
    }

    private boolean isNumberOf(long name, Span postcode, boolean isOfCountry) {
        boolean isBefore = interpretation.isAfterInPhrase(name, postcode.tokens());
        boolean isBehind = interpretation.isAfterInPhrase(postcode.tokens(), name);
        return (isBefore || isBehind && !isOfCountry)
                && interpretation.numbers().stream()
                        .filter(number -> (number.tokens() & postcode.tokens()) == 0)
                        .noneMatch(number -> number.touches(name)
                                || isBefore
                                        && !number.isWithin(interpretation.ignorable())
                                        && isShorter(number, postcode));
    }

    /** The tokens that name the street that a candidate is numbered on, beside its own name; 0 without. */
    private long streetOf(CandidateDoc candidate, NameMatch name) {
        long beside = interpretation.all() & ~name.tokens();
        return names.best(names.all(candidate.words().parent(), beside), NameMatch::isWhole)
                .map(NameMatch::tokens)
                .orElse(0L);
    }

    private boolean isOfCountry(@Nullable String country, Span postcode) {
        return country != null
                && codes.computeIfAbsent(
                        new InCountry(country, postcode.key()),
                        asked -> WorldPostcodes.ofWorld().isOf(country, postcode.key()));
    }
}
