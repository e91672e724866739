// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postcode;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.world.WorldPostcodes;

/** How a typed postcode stands to that of a place. Both are closed up and in small letters: {@code ls14dy}. */
public enum PostcodeLikeness {
    /** The same. */
    SAME,
    /** The same but for the way it is written: without zeros or letters in front, with the letters of its country, its first part alone, or with more behind it. */
    NEARLY,
    /** Of the same first part, as the codes of neighbouring streets are: LS1 4DY and LS1 5AB. */
    NEIGHBOUR,
    OTHER;

    /** A shorter number is no postcode without its zeros. */
    static final int SHORTEST_WITHOUT_ZEROS = 3;

    /** Shorter ones of Britain are first parts. */
    private static final int SHORTEST_BRITISH = 5;

    /** The letters and digits of the first part, which people also write alone; below zero those of the second. */
    private static final Map<String, Integer> FIRST_PART = Map.ofEntries(
            Map.entry("br", 5),
            Map.entry("ca", 3),
            Map.entry("gb", -3),
            Map.entry("gg", -3),
            Map.entry("ie", 3),
            Map.entry("im", -3),
            Map.entry("je", -3),
            Map.entry("jp", 3),
            Map.entry("nl", 4),
            Map.entry("pt", 4),
            Map.entry("us", 5));

    /**
     * @param own absent where the place has none
     * @param countryCode the place's, in small letters; absent where unknown
     */
    public static PostcodeLikeness of(String typed, @Nullable String own, @Nullable String countryCode) {
        if (own == null) {
            return OTHER;
        }
        if (typed.equals(own)) {
            return SAME;
        }
        if (isWithoutZeros(typed, own) || isWithoutLetters(typed, own)) {
            return NEARLY;
        }
        return countryCode == null ? OTHER : within(countryCode, typed, own);
    }

    private static PostcodeLikeness within(String countryCode, String typed, String own) {
        if (own.equals(countryCode + typed)
                || typed.endsWith(own) && WorldPostcodes.ofWorld().isOf(countryCode, typed)) {
            return NEARLY;
        }
        String first = firstPart(countryCode, own);
        String typedFirst = firstPart(countryCode, typed);
        if (first.isEmpty() || !first.equals(typedFirst)) {
            return OTHER;
        }
        return typed.equals(first) || own.equals(first) ? NEARLY : NEIGHBOUR;
    }

    /** Whether a postcode lacks nothing but zeros in front, as spreadsheets leave it: 4100 for 04100. */
    public static boolean isWithoutZeros(String typed, String own) {
        int zeros = own.length() - typed.length();
        return zeros > 0
                && typed.length() >= SHORTEST_WITHOUT_ZEROS
                && own.endsWith(typed)
                && own.chars().limit(zeros).allMatch(c -> c == '0')
                && own.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a postcode lacks nothing but the letters in front of its number: 1026 for Malta's SLM 1026. */
    private static boolean isWithoutLetters(String typed, String own) {
        int letters = own.length() - typed.length();
        return letters > 0
                && typed.length() >= SHORTEST_WITHOUT_ZEROS
                && own.endsWith(typed)
                && own.chars().limit(letters).allMatch(c -> c >= 'a')
                && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Empty for countries whose codes have one part only. */
    private static String firstPart(String countryCode, String code) {
        Integer length = FIRST_PART.get(countryCode);
        if (length == null) {
            return "";
        }
        if (length < 0) {
            return code.length() < SHORTEST_BRITISH ? code : code.substring(0, code.length() + length);
        }
        return code.length() < length ? "" : code.substring(0, length);
    }
}
