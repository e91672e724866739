// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postcode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.world.WorldPostcodes;

/** The postcodes that words of a query may be. Thread-safe. */
public final class TypedPostcodes {

    private static final int SHORTEST_NUMBER = 4;
    private static final int LONGEST_NUMBER = 7;

    /** Those with letters, and the longer numbers of Brazil and the United States. */
    private static final int SHORTEST_CODE = 5;

    private static final int LONGEST_CODE = 9;

    /** How posts part their numbers: "123 45", "110 001", "00-950", "1000-001", "100-0001". */
    private static final Set<String> PARTS = Set.of("3 2", "3 3", "2 3", "4 3", "3 4");

    private static final int MOST_ZEROS = 3;
    private static final int MOST_LETTERS_OF_COUNTRY = 3;

    private final Dictionary dictionary;
    private final WorldPostcodes world = WorldPostcodes.ofWorld();

    public TypedPostcodes(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * The postcodes that words stand for together; empty when they are none.
     *
     * @param words neighbours, one to three
     * @param isSaid whether the client says that they are a postcode
     */
    public List<String> of(List<String> words, boolean isSaid) {
        String code = String.join("", words);
        var codes = new ArrayList<String>();
        if (!hasDigit(code)) {
            return codes;
        }
        if (isSaid || isNumber(words, code) || dictionary.has(Fields.POSTCODE, code) || isWritten(words, code)) {
            codes.add(code);
        }
        if (words.size() == 1) {
            codes.addAll(isSaid || code.length() >= SHORTEST_NUMBER ? withZeros(code) : List.of());
            codes.addAll(withoutLetters(code));
        }
        return codes;
    }

    /** The codes of the index that a number lacks only its zeros of: 04100 for 4100; mostly empty. */
    public List<String> withZeros(String number) {
        var codes = new ArrayList<String>();
        boolean mayLackSome = number.length() >= PostcodeLikeness.SHORTEST_WITHOUT_ZEROS
                && number.length() < LONGEST_NUMBER
                && isDigits(number);
        for (int zeros = 1; mayLackSome && zeros <= MOST_ZEROS && number.length() + zeros <= LONGEST_NUMBER; zeros++) {
            String code = "0".repeat(zeros) + number;
            if (dictionary.has(Fields.POSTCODE, code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** The codes of the index that a word has the letters of a country before: 9490 for FL9490; mostly empty. */
    private List<String> withoutLetters(String word) {
        int letters = 0;
        while (letters < word.length() && !isDigit(word.charAt(letters))) {
            letters++;
        }
        String code = word.substring(letters);
        boolean hasBoth = letters > 0 && letters <= MOST_LETTERS_OF_COUNTRY && code.length() >= SHORTEST_NUMBER;
        boolean isKnown = hasBoth && isDigits(code) && dictionary.has(Fields.POSTCODE, code);
        return isKnown && !world.countries(word).isEmpty() ? List.of(code) : List.of();
    }

    /** Other spellings of a word that is a postcode: codes of the index; mostly empty. */
    public List<String> spellings(String word) {
        if (word.length() < SHORTEST_NUMBER || !isDigit(word.charAt(word.length() - 1))) {
            return List.of();
        }
        return isDigits(word) ? withZeros(word) : withoutLetters(word);
    }

    /** "12 34567" and "14-16" have a house number. */
    private static boolean isNumber(List<String> words, String code) {
        boolean isNumber = code.length() >= SHORTEST_NUMBER && code.length() <= LONGEST_NUMBER && isDigits(code);
        return isNumber
                && (words.size() == 1
                        || words.size() == 2
                                && PARTS.contains(words.getFirst().length() + " "
                                        + words.getLast().length()));
    }

    /** Whether words are written as a whole postcode that the index lacks: "LS6 9ZZ", "90210-1234". */
    private boolean isWritten(List<String> words, String code) {
        if (code.length() < SHORTEST_CODE || code.length() > LONGEST_CODE || !hasForm(words, code)) {
            return false;
        }
        Set<String> countries = world.countries(code);
        return !countries.isEmpty()
                && (isUnmistakable(code)
                        || countries.stream().anyMatch(country -> dictionary.documents(Fields.COUNTRY, country) > 1));
    }

    /** What is asked first, because it costs least. */
    private static boolean hasForm(List<String> words, String code) {
        String last = words.getLast();
        boolean isDutch =
                words.getFirst().length() == SHORTEST_NUMBER && isDigits(words.getFirst()) && last.length() == 2;
        return switch (words.size()) {
            case 1 -> hasLetter(code);
            case 2 -> isDutch || words.stream().allMatch(TypedPostcodes::hasDigit) && (hasLetter(code) || isLong(code));
            default -> false;
        };
    }

    private static boolean isLong(String code) {
        return code.length() > LONGEST_NUMBER;
    }

    /** "1234 St" and the road "A1234" are codes only where their country is mapped; LS69ZZ is one wherever it is read. */
    private static boolean isUnmistakable(String code) {
        int changes = 0;
        for (int i = 1; i < code.length(); i++) {
            changes += isDigit(code.charAt(i)) == isDigit(code.charAt(i - 1)) ? 0 : 1;
        }
        return changes > 1;
    }

    /** Whether the index has postcodes that begin so; asked of words with letters and digits only. */
    public boolean isFirstPart(String word) throws IOException {
        return word.length() < SHORTEST_CODE
                && hasDigit(word)
                && hasLetter(word)
                && dictionary.hasBegun(Fields.POSTCODE, word);
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(String text) {
        return !isDigits(text);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
