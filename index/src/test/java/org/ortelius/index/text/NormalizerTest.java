// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    private static String words(String text) {
        return Normalizer.words(text).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static String expanded(String text) {
        return Normalizer.words(text).stream().map(Word::expanded).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Städtle,              stadtle
        STÄDTLE,              stadtle
        a\u0308,              a
        Łódź,                 lodz
        Großgmain,            grossgmain
        Škofja Loka,          skofja loka
        Москва,               moskva
        Αθήνα,                athena
        北京,                  bei jing
        本町三丁目,             ben ting 3 ding mu
        本町3丁目4-7,          ben ting 3 ding mu4 7
        本町２１丁目,            ben ting 21 ding mu
        本町二十一丁目,          ben ting 21 ding mu
        本町十丁目,             ben ting 10 ding mu
        一二三村,               yi er san cun
        4−7,                  4 7
        4ー7,                  4 7
        القاهرة,              alqahrh
        Თბილისი,              tbilisi
        ᲗᲑᲘᲚᲘᲡᲘ,              tbilisi
        ភ្នំពេញ,                bhnmbeny
        ගාල්ල,                gaall
        ལྷ་ས,                  lh s
        ວຽງຈັນ,               wnyngchn
        ရန်ကုန်,                 raankone
        ᐃᖃᓗᐃᑦ,               iqaloit
        ᏣᎳᎩ,                  tsalagi
        މާލެ,                  male
        አዲስ አበባ,             adis ababa
        ٣٤,                   34
        １２Ａ,                12a
        St. Martins-Ring,     st martins ring
        AC/DC Lane,           ac dc lane
        O'Connell Street,     oconnell street
        King’s Road,          kings road
        L'Eixample,           l eixample
        Via dell’Orso,        via dell orso
        'a,b;c',              a b c
        """)
    void any_script_becomes_plain_lower_case_words(String text, String expected) {
        assertThat(words(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Städtle,staedtle", "Ålesund,aalesund", "Øster,oester", "Weiß,weiss", "Zürich Süd,zuerich sued"})
    void umlauts_and_rings_have_a_written_out_spelling(String text, String expected) {
        assertThat(expanded(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4-7", "4−7", "4‐7", "4ー7", "４－７", "4–7", "4〜7"})
    void any_dash_glues_numbers(String text) {
        assertThat(Normalizer.words(text)).extracting(Word::dashed).containsExactly(false, true);
    }

    @Test
    void only_a_hyphen_or_slash_glues_words() {
        assertThat(Normalizer.words("12-14")).extracting(Word::glued).containsExactly(false, true);
        assertThat(Normalizer.words("12/3")).extracting(Word::glued).containsExactly(false, true);
        assertThat(Normalizer.words("12 14")).extracting(Word::glued).containsExactly(false, false);
        assertThat(Normalizer.words("12, 14")).extracting(Word::glued).containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        "Rue du ",     true
        Rue-,          true
        "Vaduz,",      true
        "Rue de l'",   true
        "",            true
        Rue du,        false
        "Ta'",         false
        北京,          false
        a\u0308,       false""")
    void a_word_ends_with_whatever_parts_it_from_the_next(String text, boolean isBetween) {
        assertThat(Normalizer.isBetweenWords(text)).isEqualTo(isBetween);
    }

    @ParameterizedTest
    @CsvSource({"\uD83C\uDF55", "\uD800", "'?!*'", "''", "\u202E"})
    void emoji_lone_surrogates_and_punctuation_are_no_words(String text) {
        assertThat(Normalizer.words(text)).isEmpty();
    }

    @Test
    void endless_text_is_cut() {
        assertThat(Normalizer.words("ä".repeat(10_000_000)).getFirst().text()).hasSize(Normalizer.MAX_WORD);
        assertThat(Normalizer.words("a ".repeat(1_000_000))).hasSize(Normalizer.MAX_CHARS / 2);
    }
}
