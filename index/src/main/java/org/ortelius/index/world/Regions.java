// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ortelius.index.text.Uninterrupted;
import org.ortelius.index.text.Word;

/**
 * The countries of the world and their regions by what people call them in any language: CLDR, ISO 3166, libaddressinput and more. Immutable; a look-up costs
 * well under a microsecond. The program keeps them once.
 */
public final class Regions {

    /** Longer runs of words name no region. */
    public static final int MOST_WORDS = 8;

    private static final class Loaded {
        static final Regions WORLD = Uninterrupted.read(Regions::new);
    }

    private final Map<String, List<Region>> byName = new HashMap<>();
    private final Map<String, Set<String>> areasOf = new HashMap<>();
    private final Set<String> generic = new HashSet<>();

    private Regions() {
        WorldFile.rows("regions.tsv", this::addNames);
        WorldFile.rows("contained.tsv", this::addParts);
        WorldFile.rows("generic.tsv", (language, words) -> generic.addAll(List.of(words.split("\\|"))));
    }

    /** Those of the world; the first call reads them, in a tenth of a second. */
    public static Regions ofWorld() {
        return Loaded.WORLD;
    }

    private void addNames(String head, String names) {
        int blank = head.indexOf(' ');
        String code = head.substring(0, blank);
        String countryCode = code.substring(0, 2).toLowerCase(Locale.ROOT).intern();
        var wording = Region.Wording.valueOf(head.substring(blank + 1).toUpperCase(Locale.ROOT));
        List<Region> only = List.of(new Region(countryCode, code, wording));
        for (String name : names.split("\\|")) {
            byName.merge(name, only, Regions::surest);
        }
    }

    /** Surer ones first, a region once. */
    private static List<Region> surest(List<Region> known, List<Region> more) {
        var codes = new HashSet<String>();
        return Stream.concat(known.stream(), more.stream())
                .sorted(Comparator.comparing(Region::wording).thenComparing(Region::code))
                .filter(region -> codes.add(region.code()))
                .toList();
    }

    private void addParts(String area, String parts) {
        for (String part : parts.split("\\|")) {
            areasOf.computeIfAbsent(part, none -> new HashSet<>(2)).add(area);
        }
    }

    /**
     * What a run of words may stand for, surest first; empty when it is no region. All the words count; those that only say what kind of a region it is may
     * stand before or behind the name: "Kanton Zürich", "State of New York", "County Cork".
     */
    public List<Region> named(List<Word> run) {
        if (run.isEmpty() || run.size() > MOST_WORDS) {
            return List.of();
        }
        List<Region> whole = byName.getOrDefault(Phrase.of(run), List.of());
        return whole.isEmpty() && run.size() > 1 ? withoutKind(run) : whole;
    }

    private List<Region> withoutKind(List<Word> run) {
        int from = 0;
        int to = run.size();
        while (from < to - 1 && generic.contains(run.get(from).text())) {
            from++;
        }
        while (to > from + 1 && generic.contains(run.get(to - 1).text())) {
            to--;
        }
        return to - from == run.size() ? List.of() : byName.getOrDefault(Phrase.of(run.subList(from, to)), List.of());
    }

    /** How many words from a position on are the longest name of a region; 0 when none begins there. */
    public int longest(List<Word> words, int from) {
        for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
            if (!named(words.subList(from, to)).isEmpty()) {
                return to - from;
            }
        }
        return 0;
    }

    /**
     * Whether an area has another as its part, or is it: {@code FR} has {@code FR-IDF}, {@code FR-75C} and its territory {@code PF}; {@code US-GU} has
     * {@code GU}, for Guam is a state to its post and a country to ISO. Codes of ISO 3166-1 and -2 in capitals, as {@link Region#code} and {@link
     * Town#subdivision} have them.
     */
    public boolean contains(String area, String part) {
        if (area.equals(part)) {
            return true;
        }
        for (String next : areasOf.getOrDefault(part, Set.of())) {
            if (contains(area, next)) {
                return true;
            }
        }
        return part.length() > 2 && contains(area, part.substring(0, 2));
    }
}
