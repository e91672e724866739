// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How words of other scripts are written in Latin letters, which people do in more than one way: "Ершовский" is Yershovskiy, Ershovsky and Jerschowskij. All of
 * them have one sound, in which they are compared: what {@code words/sounds.txt} makes of the letters. The index has the sounds of its words in other scripts,
 * by the rules of {@code words/romanizations.tsv}. Thread-safe.
 */
public final class Romanizations {

    /** Between a sound and the word that it is the sound of, in {@link #sounds}. */
    public static final char SEPARATOR = ' ';

    private static final int LONGEST_LETTERS = 7;

    private static final Map<String, String> SOUNDS = new HashMap<>();

    static {
        for (String line : WordList.lines("sounds.txt")) {
            int tab = line.indexOf('\t');
            SOUNDS.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    /** The rules are read when a name in another script is met first. */
    private static final class Loaded {
        static final Map<Character.UnicodeScript, List<Transliterator>> RULES =
                Uninterrupted.read(Romanizations::rules);
    }

    private Romanizations() {}

    private static Map<Character.UnicodeScript, List<Transliterator>> rules() {
        Map<Character.UnicodeScript, List<Transliterator>> rules = new EnumMap<>(Character.UnicodeScript.class);
        for (String line : WordList.lines("romanizations.tsv")) {
            int tab = line.indexOf('\t');
            String script = UScript.getName(UScript.getCodeFromName(line.substring(0, tab)));
            rules.computeIfAbsent(Character.UnicodeScript.forName(script), none -> new ArrayList<>())
                    .add(Transliterator.createFromRules(
                            line.substring(0, tab), line.substring(tab + 1), Transliterator.FORWARD));
        }
        return rules;
    }

    /** The sound of a word in Latin letters; that of the start of a word may begin otherwise than that of the word. */
    public static String sound(String word) {
        var sound = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int length = Math.min(LONGEST_LETTERS, word.length() - at);
            while (length > 1 && !SOUNDS.containsKey(word.substring(at, at + length))) {
                length--;
            }
            String letters = word.substring(at, at + length);
            append(sound, SOUNDS.getOrDefault(letters, letters));
            at += length;
        }
        return sound.toString();
    }

    /** Doubled letters count once, doubled digits twice. */
    private static void append(StringBuilder sound, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean isDoubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == letter && letter >= 'a';
            if (!isDoubled) {
                sound.append(letter);
            }
        }
    }

    /**
     * The sounds of the words of a name in other scripts, each with the word as {@link Normalizer} has it: "ershovski ersovskij". Empty for a name in Latin
     * letters, which costs nothing; others cost some ten microseconds for each rule of their script.
     */
    public static Set<String> sounds(String name) {
        Set<Character.UnicodeScript> scripts = otherScripts(name);
        var sounds = new LinkedHashSet<String>();
        if (!scripts.isEmpty()) {
            List<Word> words = Normalizer.words(name);
            add(sounds, words, words);
            String composed = Latin.composed(name);
            for (Character.UnicodeScript script : scripts) {
                for (Transliterator rules : Loaded.RULES.getOrDefault(script, List.of())) {
                    add(sounds, Normalizer.words(rules.transliterate(composed)), words);
                }
            }
        }
        return sounds;
    }

    private static void add(Set<String> sounds, List<Word> romanized, List<Word> words) {
        for (int i = 0; romanized.size() == words.size() && i < words.size(); i++) {
            sounds.add(sound(romanized.get(i).text()) + SEPARATOR + words.get(i).text());
        }
    }

    private static Set<Character.UnicodeScript> otherScripts(String name) {
        var scripts = new LinkedHashSet<Character.UnicodeScript>(2);
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > Latin.LAST_LATIN && Character.isLetter(name.charAt(i))) {
                Character.UnicodeScript script = Character.UnicodeScript.of(name.charAt(i));
                if (script != Character.UnicodeScript.LATIN) {
                    scripts.add(script);
                }
            }
        }
        return scripts;
    }
}
