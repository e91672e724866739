// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits text into comparable {@link Word}s. Thread-safe. ASCII and Latin text costs well under a microsecond a word, other scripts
 * some microseconds.
 */
public final class Normalizer {

    /** Longer texts are cut here: no name or query needs more, and hostile ones have more. */
    public static final int MAX_CHARS = 2_000;

    /** Longer words are cut here. */
    public static final int MAX_WORD = 60;

    /** Elisions of French, Italian and Catalan, which end a word at the apostrophe; other apostrophes vanish: O'Connell, King's. */
    private static final Set<String> ELISIONS =
            Set.of("l", "d", "dell", "dall", "nell", "sull", "all", "coll", "sant", "qu", "un", "j");

    /** The last character of ASCII. */
    public static final int LAST_ASCII = 0x7F;

    /** Slash, hyphens, dashes, minus and wave dash, which join numbers. */
    private static final String GLUE = "/-\u2010\u2011\u2012–—\u2212〜";

    /** The Japanese sign of a long sound, on the key of the dash, is one between digits. */
    private static final Pattern LONG_SOUND = Pattern.compile("(?<=\\d|[０-９])[ーｰ](?=\\d|[０-９])");

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder expanded = new StringBuilder();
    private int separators;
    private int glues;
    private boolean hasSlash;
    private boolean onlyGlue = true;
    private boolean onlyGlueAndBlanks = true;

    private Normalizer() {}

    /** The words of a text in their order; empty when it holds neither letters nor digits. */
    public static List<Word> words(String text) {
        Normalizer normalizer = read(text);
        normalizer.endWord();
        return normalizer.words;
    }

    /** Whether another letter would begin a new word: after "Rue du " and "Rue de l'", but not after "Rue du". */
    public static boolean isBetweenWords(String text) {
        return read(text).text.isEmpty();
    }

    private static Normalizer read(String text) {
        String cut = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        String latin = isAscii(cut) ? cut : Latin.script(Chome.inDigits(dashed(cut)));
        var normalizer = new Normalizer();
        for (int i = 0; i < latin.length(); i++) {
            normalizer.take(latin.charAt(i));
        }
        return normalizer;
    }

    private static String dashed(String text) {
        boolean hasSound = text.indexOf('ー') >= 0 || text.indexOf('ｰ') >= 0;
        return hasSound ? LONG_SOUND.matcher(text).replaceAll("-") : text;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private void take(char c) {
        String ascii = Latin.ascii(c);
        if (!ascii.isEmpty()) {
            if (text.length() < MAX_WORD) {
                text.append(ascii);
                expanded.append(Latin.expanded(c, ascii));
            }
        } else if (isApostrophe(c)) {
            if (ELISIONS.contains(text.toString())) {
                endWord();
            }
        } else if (!isMark(c)) {
            endWord();
            separators++;
            boolean isGlue = GLUE.indexOf(c) >= 0;
            glues += isGlue ? 1 : 0;
            hasSlash |= c == '/';
            onlyGlue &= isGlue;
            onlyGlueAndBlanks &= isGlue || Character.isWhitespace(c);
        }
    }

    private void endWord() {
        if (text.isEmpty()) {
            return;
        }
        boolean isRange = glues == 1 && onlyGlueAndBlanks && !words.isEmpty() && isBetweenDigits();
        boolean glued = !words.isEmpty() && separators == 1 && onlyGlue || isRange;
        words.add(new Word(text.toString(), expanded.toString(), glued, glued && !hasSlash));
        text.setLength(0);
        expanded.setLength(0);
        separators = 0;
        glues = 0;
        hasSlash = false;
        onlyGlue = true;
        onlyGlueAndBlanks = true;
    }

    /** "24 - 28" is one number with blanks. */
    private boolean isBetweenDigits() {
        String last = words.getLast().text();
        return isDigit(last.charAt(last.length() - 1)) && isDigit(text.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´' || c == 'ʻ';
    }

    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.MODIFIER_LETTER,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
