// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text.numbers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.BytesRefFSTEnum;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.ortelius.index.text.Uninterrupted;
import org.ortelius.index.text.Word;

/**
 * Numbers as people write them: cardinals and ordinals of 1 to {@link #HIGHEST} in words of all languages that ICU spells, digits with and without the ending
 * of an ordinal, Roman numerals. Immutable; a look-up costs about a microsecond. The program keeps it once.
 *
 * <p>Its file, {@code words/numbers.bin}, is what {@code index/src/data/Numbers.java} had ICU spell: languages, the endings of ordinals in digits, what phrases
 * can mean, and Lucene's automaton from phrases, closed up, to that.
 */
public final class NumberWords {

    /** The highest number in words and in Roman numerals. */
    public static final int HIGHEST = 200;

    /** Longer runs of words are no number. */
    public static final int MOST_WORDS = 7;

    private static final int MOST_DIGITS = 6;
    private static final int LONGEST_ENDING = 4;

    private static final class Loaded {
        static final NumberWords ALL = Uninterrupted.read(NumberWords::read);
    }

    private final Map<String, Set<String>> endings = new HashMap<>();
    private final List<List<NumberReading>> meanings = new ArrayList<>();
    private final FST<Long> phrases;
    private final Map<Integer, List<Spelt>> byValue = new HashMap<>();

    /** A phrase and the place of what it can mean. */
    private record Spelt(String phrase, int meaning) {}

    private NumberWords(DataInput file) throws IOException {
        var languages = new String[file.readVInt()];
        for (int i = 0; i < languages.length; i++) {
            languages[i] = file.readString();
        }
        for (int left = file.readVInt(); left > 0; left--) {
            endings.put(file.readString(), languages(file, languages));
        }
        for (int left = file.readVInt(); left > 0; left--) {
            meanings.add(readings(file, languages));
        }
        phrases = new FST<>(FST.readMetadata(file, PositiveIntOutputs.getSingleton()), file);
    }

    /** Those of all languages; the first call reads them. */
    public static NumberWords ofAllLanguages() {
        return Loaded.ALL;
    }

    private static NumberWords read() {
        try (var file = new InputStreamDataInput(
                new BufferedInputStream(NumberWords.class.getResourceAsStream("/words/numbers.bin"), 1 << 16))) {
            return new NumberWords(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> languages(DataInput file, String[] languages) throws IOException {
        var read = new HashSet<String>();
        for (int left = file.readVInt(); left > 0; left--) {
            read.add(languages[file.readVInt()]);
        }
        return Set.copyOf(read);
    }

    private static List<NumberReading> readings(DataInput file, String[] languages) throws IOException {
        var readings = new ArrayList<NumberReading>();
        for (int left = file.readVInt(); left > 0; left--) {
            int value = file.readVInt();
            var form = NumberReading.Form.values()[file.readByte()];
            boolean isAmbiguous = file.readByte() == 1;
            readings.add(new NumberReading(value, form, languages(file, languages), isAmbiguous));
        }
        return List.copyOf(readings);
    }

    /** The numbers that a run of words may stand for; empty when it is none. All the words count. */
    public List<NumberReading> of(List<Word> run) {
        if (run.isEmpty() || run.size() > MOST_WORDS) {
            return List.of();
        }
        if (Character.isDigit(run.getFirst().text().charAt(0))) {
            return inDigits(run);
        }
        String phrase = closedUp(run);
        List<NumberReading> spelt = spelt(phrase);
        int roman = run.size() == 1 ? Roman.value(phrase) : 0;
        if (roman == 0) {
            return spelt.isEmpty() && run.size() == 1 ? romanOrdinal(phrase) : spelt;
        }
        var both = new ArrayList<>(spelt);
        boolean isAmbiguous = Roman.isAmbiguous(phrase) || !spelt.isEmpty();
        both.add(new NumberReading(roman, NumberReading.Form.ROMAN, Set.of(), isAmbiguous));
        return both;
    }

    /**
     * How else a number may be written, closed up: in digits, with the endings of ordinals, Roman, and in words of the same languages. Costs some 50
     * microseconds. Most of them are no word of any index.
     *
     * @return the spellings, and whether each is ambiguous
     */
    public Map<String, Boolean> spellings(NumberReading reading) {
        var spellings = new LinkedHashMap<String, Boolean>();
        String digits = Integer.toString(reading.value());
        String roman = Roman.of(reading.value());
        spellings.put(digits, false);
        if (!roman.isEmpty()) {
            spellings.put(roman, Roman.isAmbiguous(roman));
        }
        endings.forEach((ending, languages) -> {
            if (isShared(reading.languages(), languages)) {
                spellings.putIfAbsent(digits + ending, false);
                if (Roman.mayHaveEnding(reading.value())
                        && Roman.value(roman + ending) == 0) { // III is 3, and not II with an ending
                    spellings.putIfAbsent(roman + ending, ending.length() == 1);
                }
            }
        });
        for (Spelt spelt : byValue().getOrDefault(reading.value(), List.of())) {
            for (NumberReading meaning : meanings.get(spelt.meaning())) {
                if (meaning.value() == reading.value() && isShared(reading.languages(), meaning.languages())) {
                    spellings.merge(spelt.phrase(), meaning.isAmbiguous(), Boolean::logicalAnd);
                }
            }
        }
        return spellings;
    }

    private static boolean isShared(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    /** The phrases of each value; the first call makes them. */
    private synchronized Map<Integer, List<Spelt>> byValue() {
        if (byValue.isEmpty()) {
            try {
                var all = new BytesRefFSTEnum<>(phrases);
                for (var phrase = all.next(); phrase != null; phrase = all.next()) {
                    var spelt = new Spelt(phrase.input.utf8ToString(), phrase.output.intValue());
                    meanings.get(spelt.meaning()).stream()
                            .map(NumberReading::value)
                            .distinct()
                            .forEach(value -> byValue.computeIfAbsent(value, none -> new ArrayList<>())
                                    .add(spelt));
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return byValue;
    }

    /** How many words from a position on are the longest number; 0 when none begins there. */
    public int longest(List<Word> words, int from) {
        for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
            if (!of(words.subList(from, to)).isEmpty()) {
                return to - from;
            }
        }
        return 0;
    }

    private List<NumberReading> spelt(String phrase) {
        try {
            Long meaning = Util.get(phrases, new BytesRef(phrase));
            return meaning == null ? List.of() : meanings.get(meaning.intValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** "2", "2nd", and "3-go", which are two words. */
    private List<NumberReading> inDigits(List<Word> run) {
        String text = run.getFirst().text();
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean hasEnding = run.size() == 2 && run.get(1).glued();
        String ending = hasEnding && digits == text.length() ? run.get(1).text() : text.substring(digits);
        if (digits > MOST_DIGITS
                || ending.length() > LONGEST_ENDING
                || run.size() > 1 && !(hasEnding && digits == text.length())) {
            return List.of();
        }
        int value = Integer.parseInt(text.substring(0, digits));
        if (ending.isEmpty()) {
            return List.of(new NumberReading(value, NumberReading.Form.DIGITS, Set.of(), false));
        }
        Set<String> languages = endings.getOrDefault(ending, Set.of());
        return languages.isEmpty()
                ? List.of()
                : List.of(new NumberReading(value, NumberReading.Form.ORDINAL_DIGITS, languages, ending.length() == 1));
    }

    /** "Ier", which is I and an ending; endings of one letter are left out, for too many words end so. */
    private List<NumberReading> romanOrdinal(String word) {
        for (int to = Math.max(1, word.length() - LONGEST_ENDING); to < word.length() - 1; to++) {
            int value = Roman.value(word.substring(0, to));
            Set<String> languages =
                    Roman.mayHaveEnding(value) ? endings.getOrDefault(word.substring(to), Set.of()) : Set.of();
            if (!languages.isEmpty()) {
                return List.of(new NumberReading(value, NumberReading.Form.ROMAN, languages, true));
            }
        }
        return List.of();
    }

    private static String closedUp(List<Word> run) {
        var closed = new StringBuilder();
        run.forEach(word -> closed.append(word.text()));
        return closed.toString();
    }
}
