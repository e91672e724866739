// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {

    @ParameterizedTest
    @CsvSource({
        "04100, 04100, true",
        "4100, 04100, true",
        "118, 00118, true",
        "2 108, 02108, true",
        "ls1 4dy, LS1 4DY, true",
        "1000001, 100-0001, true",
        "75011, 04100, false",
        "4100, 14100, false",
        "4100, 4100A, false",
        "100, 04100, false",
        "00, 00100, false",
    })
    void a_code_that_filters_may_lack_blanks_hyphens_and_zeros_in_front(String wanted, String found, boolean isSame) {
        assertThat(ColumnMapping.isSame(ColumnMapping.code(wanted), ColumnMapping.code(found)))
                .isEqualTo(isSame);
    }
}
