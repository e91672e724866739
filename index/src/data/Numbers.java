// SPDX-License-Identifier: Apache-2.0
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.ortelius.index.text.WordList;

/**
 * Makes index/src/main/resources/words/numbers.bin, which org.ortelius.index.text.numbers.NumberWords reads: what ICU spells of numbers, in all its languages,
 * in the spelling that searches compare in. Run by numbers.mjs beside it; the same versions of ICU and Lucene give the same bytes.
 */
public final class Numbers {

    private static final int HIGHEST = 200;
    private static final int DIGITS_TO = 120;
    /** By their place in NumberReading.Form. */
    private static final int CARDINAL = 2;

    private static final int ORDINAL = 3;

    /** Words that mean something else in their own language: "one" is anybody, "sei" is "you are", "neuf" is "new". */
    private static final Map<String, String> AMBIGUOUS = Map.ofEntries(
            Map.entry("ca", "un|una|dos|nou|onze"),
            Map.entry("da", "en|et|to|fem|otte"),
            Map.entry("de", "ein|eine|einer|eins|acht|elf"),
            Map.entry("en", "one|second"),
            Map.entry("es", "un|una|uno|dos|once"),
            Map.entry("et", "kuus|kaks"),
            Map.entry("fi", "kuusi|yksi"),
            Map.entry("fr", "un|une|neuf|neuve|neuvieme|second|seconde"),
            Map.entry("hu", "egy|het|tiz"),
            Map.entry("id", "lima"),
            Map.entry("it", "un|una|uno|sei|tre"),
            Map.entry("ms", "lima"),
            Map.entry("nb", "en|et|ett|to"),
            Map.entry("nl", "een|elf|acht"),
            Map.entry("nn", "ein|eit|to"),
            Map.entry("no", "en|et|ett|to"),
            Map.entry("pl", "sto|raz"),
            Map.entry("pt", "um|uma|dos|nove"),
            Map.entry("ro", "un|una|o|doi|noua"),
            Map.entry("sv", "en|ett|tre"),
            Map.entry("tr", "on|bir|alti|yuz|kirk"),
            Map.entry("vi", "nam|ba|tu"));

    /** Endings of ordinals in digits that ICU does not write. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("be", "га|ы|я"),
            Map.entry("bg", "ви|ри|ти|ми|ва|ра|та|ма|во|ро|то|мо"),
            Map.entry("ca", "r|n|t|è|a"),
            Map.entry("de", "te|ten|ter"),
            Map.entry("en", "st|nd|rd|th"),
            Map.entry("es", "er|ro|do|to|mo|vo|no|ra|da|ta|ma|va|na"),
            Map.entry("fr", "er|ère|re|e|ème|eme|nd|nde"),
            Map.entry("it", "mo|ma|esimo"),
            Map.entry("nl", "e|de|ste"),
            Map.entry("pl", "go|ego|ga|ej|cia|szy|gi|ci|ty"),
            Map.entry("ru", "й|я|ой|ая|го|ого|ый|ий|ья"),
            Map.entry("sv", "a|e"),
            Map.entry("uk", "й|а|го|ої|ий"));

    private record Meaning(int value, int form) {}

    private final Set<String> languages = new TreeSet<>();
    private final TreeMap<String, Map<Meaning, Set<String>>> phrases = new TreeMap<>();
    private final TreeMap<String, Set<String>> endings = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        // a language without rules would be spelt as the machine's
        ULocale.setDefault(ULocale.ROOT);
        var numbers = new Numbers();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            numbers.spell(locale);
        }
        ENDINGS.forEach((language, all) -> {
            for (String ending : all.split("\\|")) {
                numbers.addEnding(language, ending);
            }
        });
        Path target = Path.of(arguments[0]);
        try (var file = new OutputStreamDataOutput(Files.newOutputStream(target))) {
            numbers.write(file);
        }
        System.out.printf(
                "%d phrases and %d endings of %d languages, %d bytes → %s%n",
                numbers.phrases.size(), numbers.endings.size(), numbers.languages.size(), Files.size(target), target);
    }

    private void spell(ULocale locale) {
        var spelling = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : spelling.getRuleSetNames()) {
            boolean isOrdinal = rules.startsWith("%spellout-ordinal");
            if (isOrdinal || rules.startsWith("%spellout-cardinal") || rules.equals("%spellout-numbering")) {
                for (int value = 1; value <= HIGHEST; value++) {
                    add(
                            locale.getLanguage(),
                            spelling.format(value, rules),
                            new Meaning(value, isOrdinal ? ORDINAL : CARDINAL));
                }
            }
        }
        var digits = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL);
        for (String rules : digits.getRuleSetNames()) {
            for (int value = 1; rules.startsWith("%digits-ordinal") && value <= DIGITS_TO; value++) {
                String written = digits.format(value, rules);
                if (written.startsWith(Integer.toString(value))) {
                    addEnding(
                            locale.getLanguage(),
                            written.substring(Integer.toString(value).length()));
                }
            }
        }
    }

    private void add(String language, String phrase, Meaning meaning) {
        for (String closed : WordList.closedUp(phrase)) {
            if (closed.chars().allMatch(c -> c >= 'a' && c <= 'z') && closed.length() > 1) {
                phrases.computeIfAbsent(closed, none -> new LinkedHashMap<>())
                        .computeIfAbsent(meaning, none -> new TreeSet<>())
                        .add(language);
                languages.add(language);
            }
        }
    }

    private void addEnding(String language, String ending) {
        for (String closed : WordList.closedUp(ending)) {
            if (closed.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                endings.computeIfAbsent(closed, none -> new TreeSet<>()).add(language);
                languages.add(language);
            }
        }
    }

    private void write(DataOutput file) throws IOException {
        var numbers = new LinkedHashMap<String, Integer>();
        languages.forEach(language -> numbers.put(language, numbers.size()));
        file.writeVInt(numbers.size());
        for (String language : languages) {
            file.writeString(language);
        }
        file.writeVInt(endings.size());
        for (var ending : endings.entrySet()) {
            file.writeString(ending.getKey());
            writeLanguages(file, ending.getValue(), numbers);
        }
        var meanings = new LinkedHashMap<List<Reading>, Integer>();
        var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton()).build();
        var ints = new IntsRefBuilder();
        for (var phrase : phrases.entrySet()) {
            List<Reading> readings = readings(phrase.getKey(), phrase.getValue());
            Integer number = meanings.computeIfAbsent(readings, none -> meanings.size());
            compiler.add(Util.toIntsRef(new BytesRef(phrase.getKey()), ints), (long) number);
        }
        file.writeVInt(meanings.size());
        for (List<Reading> readings : meanings.keySet()) {
            writeReadings(file, readings, numbers);
        }
        FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()).save(file, file);
    }

    private record Reading(Meaning meaning, List<String> languages, boolean isAmbiguous) {}

    /** What is another number in another language is ambiguous in both. */
    private static List<Reading> readings(String phrase, Map<Meaning, Set<String>> meanings) {
        boolean hasValues =
                meanings.keySet().stream().map(Meaning::value).distinct().count() > 1;
        var readings = new ArrayList<Reading>();
        meanings.forEach((meaning, all) -> {
            Map<Boolean, List<String>> sorted = all.stream()
                    .collect(Collectors.partitioningBy(language -> hasValues || isAmbiguous(language, phrase)));
            sorted.forEach((isAmbiguous, some) -> {
                if (!some.isEmpty()) {
                    readings.add(new Reading(meaning, some, isAmbiguous));
                }
            });
        });
        return readings;
    }

    private static boolean isAmbiguous(String language, String phrase) {
        return phrase.length() <= 2
                || List.of(AMBIGUOUS.getOrDefault(language, "").split("\\|")).contains(phrase);
    }

    private static void writeReadings(DataOutput file, List<Reading> readings, Map<String, Integer> numbers)
            throws IOException {
        file.writeVInt(readings.size());
        for (Reading reading : readings) {
            file.writeVInt(reading.meaning().value());
            file.writeByte((byte) reading.meaning().form());
            file.writeByte((byte) (reading.isAmbiguous() ? 1 : 0));
            writeLanguages(file, reading.languages(), numbers);
        }
    }

    private static void writeLanguages(DataOutput file, Collection<String> languages, Map<String, Integer> numbers)
            throws IOException {
        file.writeVInt(languages.size());
        for (String language : languages) {
            file.writeVInt(numbers.get(language));
        }
    }
}
