// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketAddressTest {

    @ParameterizedTest
    @CsvSource({
        "s3://atlas, atlas, ''",
        "s3://atlas/, atlas, ''",
        "s3://atlas/world, atlas, world",
        "s3://old.atlas-1/maps/of/europe//, old.atlas-1, maps/of/europe"
    })
    void an_address_is_a_bucket_and_a_prefix(String text, String bucket, String prefix) {
        assertThat(BucketAddress.parse(text)).isEqualTo(new BucketAddress(bucket, prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "atlas", "s3:atlas", "s3://", "s3:///world", "s3://Atlas/world", "https://atlas/world"})
    void anything_else_is_told_what_would_be_right(String text) {
        assertThatThrownBy(() -> BucketAddress.parse(text)).hasMessageContaining("s3://BUCKET/PREFIX");
    }
}
