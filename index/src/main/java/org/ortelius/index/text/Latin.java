// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Letters of any script to lower-case ASCII. Latin letters come from tables of a few thousand entries; only other scripts pay for
 * ICU's transliteration, which is thread-safe.
 */
final class Latin {

    private static final int TABLE_END = 0x2B0;
    private static final int ADDITIONAL = 0x1E00;
    private static final int ADDITIONAL_END = 0x1F00;

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final String[] BASIC = table(0, TABLE_END);
    private static final String[] EXTENDED = table(ADDITIONAL, ADDITIONAL_END);

    /** The rules of all scripts take a tenth of a second to read: who first meets another script waits for them. */
    private static final class OtherScripts {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; NFC");
    }

    private Latin() {}

    private static String[] table(int from, int to) {
        var toAscii = Transliterator.getInstance("Latin-ASCII; NFD; [:Mn:] Remove; Lower");
        var table = new String[to - from];
        for (int c = from; c < to; c++) {
            boolean usable = Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
            String ascii = usable ? toAscii.transliterate(Character.toString(c)) : "";
            table[c - from] = ascii.chars().allMatch(Latin::isAsciiWord) ? ascii : "";
        }
        return table;
    }

    private static boolean isAsciiWord(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Composed text in Latin letters, whatever script it came in; marks and punctuation stay. */
    static String script(String text) {
        String composed = COMPATIBLE.normalize(text);
        return composed.chars().allMatch(Latin::isKnown) ? composed : OtherScripts.TO_LATIN.transliterate(composed);
    }

    private static boolean isKnown(int c) {
        return c < TABLE_END || c >= ADDITIONAL && c < ADDITIONAL_END || !Character.isLetterOrDigit(c);
    }

    /** The ASCII of a Latin letter or any digit, without its marks; empty for everything else. */
    static String ascii(char c) {
        if (c < TABLE_END) {
            return BASIC[c];
        }
        if (c >= ADDITIONAL && c < ADDITIONAL_END) {
            return EXTENDED[c - ADDITIONAL];
        }
        int digit = Character.digit(c, 10);
        return digit >= 0 ? Integer.toString(digit) : "";
    }

    /** As {@link #ascii}, with the letters that German and the Nordic languages write out in two. */
    static String expanded(char c) {
        return switch (c) {
            case 'ä', 'Ä' -> "ae";
            case 'ö', 'Ö', 'ø', 'Ø' -> "oe";
            case 'ü', 'Ü' -> "ue";
            case 'å', 'Å' -> "aa";
            default -> ascii(c);
        };
    }
}
