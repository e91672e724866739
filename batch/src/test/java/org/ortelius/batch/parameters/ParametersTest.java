// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static Parameters with(String name, String... values) {
        return Parameters.of(Map.of(name, List.of(values)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "00, true", "false, true", "no, true", "'', true"})
    void only_the_exact_zero_is_false(String value, boolean flag) {
        assertThat(with("dedupe", value).flag("dedupe", true)).isEqualTo(flag);
        assertThat(with("dedupe", value).flag("dedupe", false)).isEqualTo(flag);
    }

    @Test
    void an_absent_flag_is_what_the_endpoint_says() {
        assertThat(with("x", "0").flag("dedupe", true)).isTrue();
        assertThat(with("x", "0").flag("dedupe", false)).isFalse();
    }

    @Test
    void the_last_of_repeated_values_counts() {
        assertThat(with("limit", "3", "ten", "7").integer("limit", 10)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-1, -1", "+2, 2", "' 3 ', 3", "99999999999999999999, 2147483647"})
    void whole_numbers_are_read_and_huge_ones_cut(String value, int number) {
        assertThat(with("limit", value).integer("limit", 10)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ten", "1.5", "0x1", "1e2", "1_0"})
    void what_is_no_whole_number_is_told(String value) {
        assertThatThrownBy(() -> with("limit", value).integer("limit", 10))
                .isInstanceOf(UsageException.class)
                .hasMessage("Parameter 'limit' must be a number.");
    }

    @ParameterizedTest
    @CsvSource({"47.1, 47.1", "-9, -9", "1e1, 10", ".5, 0.5", "5., 5", "' 7 ', 7"})
    void numbers_are_read(String value, double number) {
        assertThat(with("lat", value).number("lat")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "nan", "NaN", "inf", "-Infinity", "47,14", "1d", "0x1p3", "1e999"})
    void what_is_no_finite_number_is_told(String value) {
        assertThatThrownBy(() -> with("lat", value).number("lat"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Parameter 'lat' must be a number.");
    }

    @Test
    void a_missing_number_is_told() {
        assertThatThrownBy(() -> with("lat", "1").number("lon")).hasMessage("Parameter 'lon' missing.");
    }

    @Test
    void lists_leave_out_empty_parts() {
        assertThat(with("countrycodes", "de,, at ,").list("countrycodes")).containsExactly("de", "at");
        assertThat(with("x", "").list("countrycodes")).isEmpty();
    }
}
