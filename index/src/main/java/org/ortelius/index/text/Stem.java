// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that begin alike and end as other forms of a word do in languages with cases: "Kampin" of Kamppi, "Praze" of Praha, "Helsingin" of Helsinki. The
 * endings are those of several languages, so that some other words share a stem as well.
 */
public final class Stem {

    private static final int SHORTEST = 3;

    /** Of the longer word. */
    private static final double LEAST_SHARE = .5;

    private static final Set<String> ENDINGS = WordList.ownFolded("endings.txt").stream()
            .flatMap(line -> Stream.of(line.split("\\|")))
            .collect(Collectors.toSet());

    private static final int LONGEST_ENDING =
            1 + ENDINGS.stream().mapToInt(String::length).max().orElse(0);

    private Stem() {}

    /** Whether two words in comparable letters may be forms of one. */
    public static boolean isShared(String one, String other) {
        int same = letters(one, other);
        return same >= SHORTEST
                && same >= LEAST_SHARE * Math.max(one.length(), other.length())
                && isEnding(one.substring(same))
                && isEnding(other.substring(same));
    }

    /** The last letter of a stem may change with the ending: "Praha" and "Praze". */
    private static boolean isEnding(String end) {
        return end.length() <= 1 || ENDINGS.contains(end) || ENDINGS.contains(end.substring(1));
    }

    /** The fewest letters that a form of a word has in common with it. */
    public static int shortest(String word) {
        return Math.max(SHORTEST, word.length() - LONGEST_ENDING);
    }

    /** How many letters two words have behind what they have in common. */
    public static int endings(String one, String other) {
        return one.length() + other.length() - 2 * letters(one, other);
    }

    private static int letters(String one, String other) {
        int same = 0;
        int most = Math.min(one.length(), other.length());
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
