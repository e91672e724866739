// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import net.gcardone.junidecode.Junidecode;
import org.ortelius.index.cache.Bounded;

/**
 * Letters of any script to lower-case ASCII. Latin letters come from a table that ICU's rules have made ({@code words/letters.txt}); only other scripts pay
 * for ICU's transliteration, which is thread-safe; {@code words/letters-of-scripts.txt} tells what they write in more than one way. For what ICU has no rules, such as Khmer, Lao, Sinhala and Tibetan, JUnidecode spells letter by letter.
 */
final class Latin {

    private static final int TABLE_END = 0x2B0;

    /** Beyond it only Latin letters with rare marks, and other scripts. */
    static final int LAST_LATIN = TABLE_END - 1;

    private static final int ADDITIONAL = 0x1E00;
    private static final int ADDITIONAL_END = 0x1F00;

    private static final String[] ASCII = table();

    /** The first text with more than ASCII waits for this data. */
    private static final class Composition {
        static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    }

    /** The rules of all scripts take a tenth of a second to read: who first meets another script waits for them. */
    private static final class OtherScripts {
        static final Transliterator TO_LATIN = Uninterrupted.read(Latin::toLatin);

        /** Streets come with each of their houses; without it a fifth of the time of indexing was transliteration. */
        static final Bounded<String, String> KNOWN = new Bounded<>(2_048);
    }

    private static Transliterator toLatin() {
        return Transliterator.createFromRules(
                "Names-Latin", String.join("\n", WordList.lines("letters-of-scripts.txt")), Transliterator.FORWARD);
    }

    private Latin() {}

    /** The ASCII of each letter; "" for what has none. */
    private static String[] table() {
        var table = new String[ADDITIONAL_END];
        Arrays.fill(table, "");
        for (String line : WordList.lines("letters.txt")) {
            int tab = line.indexOf('\t');
            String ascii = line.substring(0, tab);
            line.chars().skip(tab + 1L).forEach(letter -> table[letter] = ascii);
        }
        return table;
    }

    /** Composed text in Latin letters, whatever script it came in, but for those without rules; marks and punctuation stay. */
    static String script(String text) {
        String composed = composed(text);
        return composed.chars().allMatch(Latin::isKnown)
                ? composed
                : OtherScripts.KNOWN.get(composed, OtherScripts.TO_LATIN::transliterate);
    }

    /** Composed text in small letters, in the script that it came in. */
    static String composed(String text) {
        return Composition.COMPATIBLE.normalize(text);
    }

    private static boolean isKnown(int c) {
        return isLatin(c) || !Character.isLetterOrDigit(c);
    }

    private static boolean isLatin(int c) {
        return c < TABLE_END || c >= ADDITIONAL && c < ADDITIONAL_END;
    }

    /** The ASCII of a letter, a vowel sign or any digit, without its marks; empty for everything else. */
    static String ascii(char c) {
        if (isLatin(c)) {
            return ASCII[c];
        }
        int digit = Character.digit(c, 10);
        return digit >= 0 ? Integer.toString(digit) : isSpelling(c) ? spelt(c) : "";
    }

    private static boolean isSpelling(char c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                switch (Character.UnicodeScript.of(c)) {
                    case COMMON, INHERITED -> false;
                    default -> true;
                };
            default -> false;
        };
    }

    /** Empty for the letters that JUnidecode does not know either, those of Tifinagh and N'Ko among them. */
    private static String spelt(char c) {
        return Junidecode.unidecode(String.valueOf(c))
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter < TABLE_END && Character.isLetterOrDigit(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As {@link #ascii}, which is known already, with the letters that German and the Nordic languages write out in two. */
    static String expanded(char c, String ascii) {
        return switch (c) {
            case 'ä', 'Ä' -> "ae";
            case 'ö', 'Ö', 'ø', 'Ø' -> "oe";
            case 'ü', 'Ü' -> "ue";
            case 'å', 'Å' -> "aa";
            default -> ascii;
        };
    }
}
