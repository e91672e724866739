// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.text.Word;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.world.Gazetteer;
import org.ortelius.index.world.Region;
import org.ortelius.index.world.Regions;
import org.ortelius.index.world.Town;

/**
 * What the words of one query are called by in the whole world, whatever the index has: regions and towns. A run of words is looked up when something asks for
 * it, and once. A run stays within its phrase. Not thread-safe.
 */
public final class WorldWords {

    /** Longer runs are looked up for nothing. */
    public static final int MOST_WORDS = 5;

    private static final int SHORTEST_TOWN = 3;

    /** "Street" is a town in Somerset, and a word of every second name in many indexes. */
    private static final double GENERIC = .35;

    /** There are 330 towns called San Antonio; the most populous come first. */
    private static final int MOST_TOWNS = 500;

    /** To look a run up. */
    private static final int WORK_OF_RUN = 5;

    private static final int WORK_OF_LENGTH = 20;

    /** An abbreviation has few letters, and many of them are words of other languages: IN, OR, ME, LA, DE. */
    private static final int SHORTEST_NAME = 4;

    /**
     * Words that name regions.
     *
     * @param tokens the words, as bits
     * @param regions what they may stand for, surest first; never empty
     * @param isEnd whether nothing but numbers and regions follows
     */
    public record NamedRegion(long tokens, List<Region> regions, boolean isEnd) {}

    private final List<Token> tokens;
    private final Budget budget;
    private final Map<Long, List<Town>> towns = new HashMap<>();
    private @Nullable List<NamedRegion> regionsAtEnd;
    private @Nullable List<NamedRegion> regions;

    WorldWords(List<Token> tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
    }

    /** The same for other words. */
    WorldWords of(List<Token> others) {
        return new WorldWords(others, budget);
    }

    /** Words that name a region by their place in the query, longer runs first. */
    public List<NamedRegion> regions() {
        List<NamedRegion> known = regions;
        if (known == null) {
            known = findRegions();
            regions = known;
        }
        return known;
    }

    /** Those of them that end the query, but for numbers; most queries have a word there that ends the look-up. */
    public List<NamedRegion> regionsAtEnd() {
        List<NamedRegion> known = regionsAtEnd;
        if (known == null) {
            known = findRegionsAtEnd();
            regionsAtEnd = known;
        }
        return known;
    }

    /** Whether a run of words tells enough to be looked up as a town. */
    public boolean mayBeTown(long run) {
        int from = Long.numberOfTrailingZeros(run);
        List<Token> words = tokens.subList(from, from + Long.bitCount(run));
        int letters = words.stream()
                .filter(Token::hasLetter)
                .mapToInt(word -> word.text().length())
                .sum();
        return letters >= SHORTEST_TOWN && (words.size() > 1 || words.getFirst().weight() >= GENERIC);
    }

    /** The towns that a run of words may stand for, most populous first. */
    public List<Town> towns(long run) {
        return towns.computeIfAbsent(run, this::findTowns);
    }

    private List<Town> findTowns(long run) {
        budget.spend(WORK_OF_RUN);
        return Gazetteer.ofWorld().towns(words(run), MOST_TOWNS);
    }

    private List<NamedRegion> findRegionsAtEnd() {
        var found = new ArrayList<NamedRegion>();
        budget.spend(WORK_OF_LENGTH);
        for (int to = tokens.size();
                to > 0 && isEnd(to, found);
                to--) { // what is no end parts all before it from the end
            addRegions(found, to, true);
        }
        return List.copyOf(found);
    }

    private List<NamedRegion> findRegions() {
        List<NamedRegion> ends = regionsAtEnd();
        var found = new ArrayList<>(ends);
        for (int to = tokens.size(); to > 0; to--) {
            if (!isEnd(to, ends)) {
                addRegions(found, to, false);
            }
        }
        found.sort(Comparator.comparingInt((NamedRegion one) -> Long.bitCount(one.tokens()))
                .reversed());
        return List.copyOf(found);
    }

    /** Adds what the runs of words up to a position name. */
    private void addRegions(List<NamedRegion> found, int to, boolean isEnd) {
        for (int from = to - 1; from >= Math.max(0, to - MOST_WORDS) && isOnePhrase(from, to); from--) {
            long run = Span.bits(from, to);
            List<Region> named = Regions.ofWorld().named(words(run));
            List<Region> meant = isEnd || named.isEmpty() ? named : ofLongName(run, named);
            if (!meant.isEmpty()) {
                found.add(new NamedRegion(run, meant, isEnd));
            }
        }
    }

    private List<Region> ofLongName(long run, List<Region> named) {
        int letters = words(run).stream().mapToInt(word -> word.text().length()).sum();
        return letters < SHORTEST_NAME
                ? List.of()
                : named.stream()
                        .filter(region -> region.wording() == Region.Wording.NAME)
                        .toList();
    }

    /** Whether nothing but numbers, postcodes and regions follows: "AL 35055, USA", "BC V5L 3W9". */
    private boolean isEnd(int to, List<NamedRegion> behind) {
        long open = 0;
        for (int i = to; i < tokens.size(); i++) {
            open |= tokens.get(i).isWord() ? 1L << i : 0;
        }
        for (NamedRegion region : behind) {
            open &= region.tokens() >>> to == 0 ? -1 : ~region.tokens();
        }
        return open == 0;
    }

    /** Runs of words with letters among some tokens, each as long as it can be within its phrase. */
    public List<Long> runs(long some) {
        var runs = new ArrayList<Long>();
        long run = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean isIn = (some >> i & 1) == 1 && tokens.get(i).hasLetter();
            if (run != 0
                    && (!isIn || tokens.get(i).phrase() != tokens.get(i - 1).phrase())) {
                runs.add(run);
                run = 0;
            }
            run |= isIn ? 1L << i : 0;
        }
        if (run != 0) {
            runs.add(run);
        }
        return runs;
    }

    private boolean isOnePhrase(int from, int to) {
        return tokens.get(from).phrase() == tokens.get(to - 1).phrase();
    }

    private List<Word> words(long run) {
        int from = Long.numberOfTrailingZeros(run);
        return tokens.subList(from, from + Long.bitCount(run)).stream()
                .map(token -> Word.of(token.text()))
                .toList();
    }
}
