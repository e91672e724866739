// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.text.Normalizer;

/** Numbers in the words of streets. */
class NumberWordsTest {

    private static final NumberWords NUMBERS = NumberWords.ofAllLanguages();

    @ParameterizedTest
    @CsvSource({
        "two,2,en",
        "Second,2,en",
        "Fifth,5,en",
        "twenty-first,21,en",
        "Forty Second,42,en",
        "One Hundred and Tenth,110,en",
        "fifty-ninth,59,en",
        "Venti,20,it",
        "Ventesimo,20,it",
        "Quattro,4,it",
        "quinze,15,fr",
        "quinze,15,pt",
        "huit,8,fr",
        "deuxième,2,fr",
        "septante,70,fr",
        "soixante-dix,70,fr",
        "onze,11,fr",
        "Zweite,2,de",
        "zwei,2,de",
        "einundzwanzig,21,de",
        "dreißig,30,de",
        "dreissig,30,de",
        "zwoelf,12,de",
        "zwölf,12,de",
        "Второй,2,ru",
        "вторая,2,ru",
        "восемь,8,ru",
        "Восьмого,8,ru",
        "trzeciego,3,pl",
        "trzeci,3,pl",
        "dieciséis,16,es",
        "cinco,5,es",
        "primero,1,es",
        "vinte,20,pt",
        "twee,2,nl",
        "tweede,2,nl",
        "andra,2,sv",
        "fjerde,4,da",
        "toinen,2,fi",
        "második,2,hu",
        "δεύτερη,2,el",
        "üçüncü,3,tr",
        "تسعة,9,ar",
    })
    void a_number_in_words_is_read_in_its_language(String text, int value, String language) {
        assertThat(read(text))
                .anyMatch(reading ->
                        reading.value() == value && reading.languages().contains(language));
    }

    @ParameterizedTest
    @CsvSource({
        "2nd,2,en",
        "59th,59,en",
        "1er,1,fr",
        "2e,2,fr",
        "2ème,2,fr",
        "3-go,3,pl",
        "1-й,1,ru",
        "8-го,8,ru",
        "2.,2,",
        "20,20,",
        "XX,20,",
        "xiv,14,",
        "IV,4,",
        "1945,1945,"
    })
    void digits_and_Roman_numerals_are_read(String text, int value, String language) {
        assertThat(read(text))
                .anyMatch(reading -> reading.value() == value
                        && (language == null || reading.languages().contains(language)));
    }

    @ParameterizedTest
    @CsvSource({"sei,6,it", "neuf,9,fr", "one,1,en", "elf,11,de", "una,1,es", "lima,5,id", "on,10,tr", "V,5,", "vi,6,"})
    void what_means_something_else_as_well_is_ambiguous(String text, int value, String language) {
        assertThat(read(text))
                .filteredOn(reading -> reading.value() == value
                        && (language == null
                                ? reading.form() == NumberReading.Form.ROMAN
                                : reading.languages().contains(language)))
                .isNotEmpty()
                .allMatch(NumberReading::isAmbiguous);
    }

    @ParameterizedTest
    @CsvSource({"Fifth,5", "quattro,4", "zweite,2", "quinze,15", "XX,20", "2nd,2"})
    void what_means_nothing_else_is_not(String text, int value) {
        assertThat(read(text))
                .filteredOn(reading -> reading.value() == value)
                .isNotEmpty()
                .noneMatch(NumberReading::isAmbiguous);
    }

    @ParameterizedTest
    @CsvSource({
        "Bahnhofstrasse",
        "Städtle",
        "iiii",
        "10a/b",
        "2xyz",
        "Main Street",
        "''",
        "nd",
        "12 Main",
        "les",
        "lo",
        "ca"
    })
    void other_words_are_no_number(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void the_longest_number_counts() {
        assertThat(NUMBERS.longest(Normalizer.words("corner of one hundred and tenth street"), 2))
                .isEqualTo(4);
        assertThat(NUMBERS.longest(Normalizer.words("West Forty Second Street"), 1))
                .isEqualTo(2);
        assertThat(NUMBERS.longest(Normalizer.words("Main Street"), 0)).isZero();
    }

    /** La and les are L and C with the endings of ordinals, but words of every street. */
    @ParameterizedTest
    @CsvSource({"50,la", "50,les", "100,ca", "100,ce"})
    void ordinals_in_roman_letters_end_at_39(String number, String word) {
        var reading = NUMBERS.of(Normalizer.words(number)).getFirst();
        assertThat(NUMBERS.spellings(reading)).containsKey(number).doesNotContainKey(word);
    }

    private static List<NumberReading> read(String text) {
        return NUMBERS.of(Normalizer.words(text));
    }

    /** Endings alone are words of many names. */
    @Test
    void what_has_no_roman_number_is_spelt_in_digits_alone() {
        var reading = NUMBERS.of(Normalizer.words("9490")).getFirst();
        assertThat(NUMBERS.spellings(reading).keySet()).isNotEmpty().allMatch(spelling -> spelling.startsWith("9490"));
    }
}
