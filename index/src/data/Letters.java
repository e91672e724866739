// SPDX-License-Identifier: Apache-2.0
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes index/src/main/resources/words/letters.txt: what ICU makes of the Latin letters and digits of Unicode's blocks up to IPA and of Latin Extended
 * Additional, ASCII<TAB>LETTERS, so that a start need not read ICU's rules. Whatever has no ASCII is left out. LatinTest says when it has to be run:
 * {@code java -cp ~/.m2/repository/com/ibm/icu/icu4j/VERSION/icu4j-VERSION.jar index/src/data/Letters.java index/src/main/resources/words/letters.txt}
 */
public final class Letters {

    public static void main(String[] arguments) throws IOException {
        var toAscii = Transliterator.getInstance("Latin-ASCII; NFD; [:Mn:] Remove; Lower");
        Map<String, StringBuilder> lettersByAscii = new TreeMap<>();
        IntStream.concat(IntStream.range(0, 0x2B0), IntStream.range(0x1E00, 0x1F00))
                .filter(c -> Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER)
                .forEach(c -> lettersByAscii
                        .computeIfAbsent(toAscii.transliterate(Character.toString(c)), none -> new StringBuilder())
                        .appendCodePoint(c));
        List<String> lines = lettersByAscii.entrySet().stream()
                .filter(entry -> entry.getKey().matches("[a-z0-9]+"))
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .toList();
        Files.write(Path.of(arguments[0]), lines);
    }
}
