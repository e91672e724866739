// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Structured;

class FieldRanksTest {

    @ParameterizedTest
    @CsvSource({
        "AMENITY, 26, 30",
        "STREET, 26, 30",
        "CITY, 13, 25",
        "COUNTY, 10, 12",
        "STATE, 5, 9",
        "POSTALCODE, 5, 11",
        "COUNTRY, 4, 4",
    })
    void the_first_part_of_a_structured_query_decides_which_ranks_may_answer(Field field, int min, int max) {
        Filter filter = Filter.NONE.narrowedTo(new Structured(Map.of(field, "Oldtown")));
        assertThat(List.of(filter.minRank(), filter.maxRank())).containsExactly(min, max);
    }
}
