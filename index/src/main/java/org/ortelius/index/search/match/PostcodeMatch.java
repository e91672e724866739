// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.postcode.PostcodeLikeness;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.store.candidate.CandidateDoc;

/** What it costs that a candidate has another postcode than the query; place-model.md 7.6. Immutable. */
final class PostcodeMatch {

    private static final double OTHER_POSTCODE = .15;
    private static final double OF_NEIGHBOUR = .08;
    private static final double WRITTEN_OTHERWISE = .02;

    /** A shorter code, such as 123, is hardly a postcode: it stays open like any other word or number. */
    private static final int SHORTEST_WRONG_CODE = 4;

    private final QueryInterpretation interpretation;

    PostcodeMatch(QueryInterpretation interpretation) {
        this.interpretation = interpretation;
    }

    /**
     * What a postcode of the query is to a candidate.
     *
     * @param tokens which; 0 where the query has none
     * @param likeness of the two
     */
    record Reading(long tokens, PostcodeLikeness likeness) {

        static final Reading NONE = new Reading(0, PostcodeLikeness.OTHER);

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

    /** The postcode among some tokens that is most like the candidate's; of several that are not at all the longest. */
    Reading of(CandidateDoc candidate, long open) {
        List<Span> postcodes = interpretation.postcodes();
        Reading best = Reading.NONE;
        for (int i = 0; i < postcodes.size() && best.likeness() != PostcodeLikeness.SAME; i++) {
            Span postcode = postcodes.get(i);
            Reading reading = postcode.isWithin(open) ? reading(candidate, postcode) : null;
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
        return other.likeness().compareTo(one.likeness()) < 0 ? other : one;
    }

    /** Absent for what is not the candidate's, and hardly a postcode at all. */
    private static @Nullable Reading reading(CandidateDoc candidate, Span postcode) {
        CandidateDoc.Address address = candidate.address();
        PostcodeLikeness likeness = PostcodeLikeness.of(postcode.key(), address.postcode(), address.country());
        boolean isShort = postcode.key().length() < SHORTEST_WRONG_CODE;
        return isShort && likeness.compareTo(PostcodeLikeness.NEARLY) > 0
                ? null
                : new Reading(postcode.tokens(), likeness);
    }
}
