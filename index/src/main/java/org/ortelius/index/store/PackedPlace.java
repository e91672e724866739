// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Place;

/** A place, with its box for a geometry, that is unpacked when somebody looks at it. Not thread-safe. */
public final class PackedPlace {

    private final BytesRef packed;
    private @Nullable Place place;

    PackedPlace(BytesRef packed) {
        this.packed = packed;
    }

    public Place place() {
        if (place == null) {
            place = PlaceCodec.unpack(packed, null);
        }
        return place;
    }
}
