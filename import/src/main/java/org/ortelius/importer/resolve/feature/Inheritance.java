// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What a street or an area hands down to the houses and POIs that hang on it. Millions are held, so all in plain numbers. */
public final class Inheritance {

    private final @Nullable String postcode;
    private final long[] addressedBy;

    /**
     * @param postcode absent when it has none
     * @param addressedBy the ids of the places in its address
     */
    public Inheritance(@Nullable String postcode, LongStream addressedBy) {
        this.postcode = postcode;
        this.addressedBy = addressedBy.toArray();
    }

    public Optional<String> postcode() {
        return Optional.ofNullable(postcode);
    }

    /** Whether a place is part of its address. */
    public boolean isAddressedBy(long placeId) {
        return Arrays.stream(addressedBy).anyMatch(id -> id == placeId);
    }
}
