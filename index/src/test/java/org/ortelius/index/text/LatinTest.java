// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatinTest {

    /** If not, ICU has changed: run src/data/Letters.java. */
    @Test
    void the_table_of_letters_says_what_icu_says() {
        var icu = Transliterator.getInstance("Latin-ASCII; NFD; [:Mn:] Remove; Lower");
        assertThat(IntStream.concat(IntStream.range(0, 0x2B0), IntStream.range(0x1E00, 0x1F00)))
                .filteredOn(c -> Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER)
                .allSatisfy(c -> {
                    String ascii = icu.transliterate(Character.toString(c));
                    assertThat(Latin.ascii((char) c.intValue())).isEqualTo(ascii.matches("[a-z0-9]+") ? ascii : "");
                });
    }

    @Test
    void what_is_no_letter_and_what_modifies_letters_has_no_ascii() {
        assertThat("!-/°ʰ\u0301☃".chars())
                .allSatisfy(c -> assertThat(Latin.ascii((char) c.intValue())).isEmpty());
    }
}
