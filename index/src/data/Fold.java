// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.WordList;

/**
 * Writes a word list in the spelling that searches compare in, so that a start need not transliterate it (2 s for all lists). A line keeps its shape,
 * {@code HEAD<TAB>phrase|phrase}; phrases are closed up, in each spelling. Called by the generators beside it.
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
                if (!isOfWords || Normalizer.words(phrase).size() == 1) {
                    folded.addAll(WordList.closedUp(phrase));
                }
            }
            if (folded.size() > (isOfWords ? 1 : 0)) {
                lines.add(head + String.join("|", isOfWords ? folded : new TreeSet<>(folded)));
            }
        }
        Files.write(file, List.copyOf(lines));
    }
}
