// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.Word;
import org.ortelius.index.text.WordList;

/**
 * Writes a word list in the spelling that searches compare in, so that a start need not transliterate it (2 s for all lists). A line keeps its shape,
 * {@code HEAD<TAB>phrase|phrase}; phrases are closed up, but for those of abbreviations, in each spelling. Called by the generators beside it.
 */
public final class Fold {

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        boolean isOfWords = arguments.length > 1 && arguments[1].equals("words");
        var lines = new TreeSet<String>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            String head = tab < 0 ? line.startsWith("~") ? "~" : "" : line.substring(0, tab + 1);
            var folded = new LinkedHashSet<String>();
            for (String phrase : line.substring(head.length()).split("\\|")) {
                folded.addAll(isOfWords ? spellings(phrase, head.equals("~")) : WordList.closedUp(phrase));
            }
            if (folded.size() > (isOfWords ? 1 : 0)) {
                lines.add(head + String.join("|", isOfWords ? folded : new TreeSet<>(folded)));
            }
        }
        Files.write(file, List.copyOf(lines));
    }

    /** Words stay parted; an ending is one word. */
    private static Set<String> spellings(String phrase, boolean isEnding) {
        List<Word> words = Normalizer.words(phrase);
        if (words.isEmpty() || isEnding && words.size() > 1) {
            return Set.of();
        }
        var spellings = new LinkedHashSet<String>();
        spellings.add(words.stream().map(Word::text).collect(Collectors.joining(" ")));
        spellings.add(words.stream().map(Word::expanded).collect(Collectors.joining(" ")));
        return spellings;
    }
}
