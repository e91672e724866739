// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.elsewhere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.WorldWords;
import org.ortelius.index.world.Region;
import org.ortelius.index.world.Town;

/** The words of one query that are towns, regions or countries of the world. It remembers what it has looked up. Not thread-safe. */
final class KnownPieces {

    /** "Bar Städtle" asks for no town in Montenegro; but "Paris" is said of the city rather than of bets. */
    private static final int LEAST_PEOPLE_BESIDE_KIND = 500_000;

    /** Of a run whose other words nobody knows, as in "Dorfstrasse 5, 8001 Zürich Kreis 1", or that stands before the name. */
    static final int LEAST_PEOPLE_AMONG_OTHERS = 15_000;

    private final QueryInterpretation interpretation;
    private final Map<Long, Optional<Piece>> pieces = new HashMap<>();

    KnownPieces(QueryInterpretation interpretation) {
        this.interpretation = interpretation;
    }

    /** Words that are known in the world; either list may be empty. */
    record Piece(long tokens, List<Region> regions, List<Town> towns) {

        int people() {
            return towns.isEmpty() ? 0 : towns.getFirst().population();
        }
    }

    /** The known words of a run: if they are all of it, or begin it and are well known. */
    List<Piece> of(long run) {
        var found = new ArrayList<Piece>();
        long left = run;
        while (left != 0) {
            Optional<Piece> longest = longest(left);
            if (longest.isEmpty()) {
                return found.stream()
                        .filter(piece -> piece.people() >= LEAST_PEOPLE_AMONG_OTHERS
                                && (isBegin(piece.tokens()) || interpretation.isPhrase(run)))
                        .toList();
            }
            found.add(longest.get());
            left &= ~longest.get().tokens();
        }
        return found;
    }

    /** The longest known words at the begin of a run. */
    Optional<Piece> longest(long run) {
        int from = Long.numberOfTrailingZeros(run);
        for (int words = Math.min(WorldWords.MOST_WORDS, Long.bitCount(run)); words > 0; words--) {
            Optional<Piece> piece = pieces.computeIfAbsent(Span.bits(from, from + words), this::piece);
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    /** Whether some words are together a known one. */
    boolean isPiece(long tokens) {
        return longest(tokens).filter(piece -> piece.tokens() == tokens).isPresent();
    }

    /** Whether some words stand after a number or a comma, or at the very start. */
    boolean isBegin(long run) {
        int from = Long.numberOfTrailingZeros(run);
        return from == 0
                || !interpretation.tokens().get(from - 1).hasLetter()
                || interpretation.tokens().get(from - 1).phrase()
                        != interpretation.tokens().get(from).phrase();
    }

    private Optional<Piece> piece(long run) {
        List<Region> named = interpretation.world().regions().stream()
                .filter(one -> one.tokens() == run && !isKind(run))
                .map(WorldWords.NamedRegion::regions)
                .findFirst()
                .orElse(List.of());
        List<Town> towns =
                interpretation.world().mayBeTown(run) ? interpretation.world().towns(run) : List.of();
        int least = isKind(run) ? LEAST_PEOPLE_BESIDE_KIND : 0;
        boolean isKnown =
                !named.isEmpty() || towns.stream().anyMatch(town -> town.isWellKnown() && town.population() >= least);
        return isKnown ? Optional.of(new Piece(run, named, towns)) : Optional.empty();
    }

    private boolean isKind(long run) {
        return interpretation.intents().stream().anyMatch(intent -> (intent.tokens() & run) != 0);
    }
}
