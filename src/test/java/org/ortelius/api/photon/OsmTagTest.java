// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.photon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.place.TypeFilter.Tag;

class OsmTagTest {

    @ParameterizedTest
    @CsvSource({
        "tourism:museum, tourism=museum, true",
        "tourism:museum, tourism=hotel, false",
        "tourism:museum, amenity=museum, false",
        "tourism, tourism=hotel, true",
        "tourism, amenity=bar, false",
        ":museum, tourism=museum, true",
        ":museum, tourism=hotel, false",
        "!tourism:museum, tourism=museum, false",
        "!tourism:museum, tourism=hotel, true",
        "!tourism, tourism=hotel, false",
        "!tourism, amenity=bar, true",
        ":!museum, tourism=museum, false",
        ":!museum, amenity=bar, true",
        "tourism:!museum, tourism=hotel, true",
        "tourism:!museum, tourism=museum, false",
        "tourism:!museum, amenity=bar, false"
    })
    void a_tag_includes_or_excludes(String tag, String category, boolean isHeld) {
        var included = new ArrayList<Tag>();
        var excluded = new ArrayList<Tag>();
        OsmTag.of(tag).addTo(included, excluded);
        String[] parts = category.split("=");
        var types = new TypeFilter(Set.of(), included, excluded);
        assertThat(types.mayHold(new Category(parts[0], parts[1]), new Ranks(30, 30)))
                .isEqualTo(isHeld);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", ":", "a:b:c", ":!", "a!b"})
    void anything_else_is_a_mistake(String tag) {
        assertThatThrownBy(() -> OsmTag.of(tag))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("got '" + tag + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "30, house",
        "26, street",
        "25, locality",
        "20, district",
        "16, city",
        "12, county",
        "8, state",
        "4, country",
        "0, other"
    })
    void a_layer_is_a_range_of_address_ranks(int rank, String layer) {
        assertThat(PhotonLayer.of(rank).word()).isEqualTo(layer);
        assertThat(PhotonLayer.ranks(List.of(layer))).contains(rank);
    }
}
