// SPDX-License-Identifier: Apache-2.0
/**
 * Places and outlines as bytes, and back as far as somebody looks at them.
 *
 * <p>{@link PlaceCodec} packs all but the outline, with the tags by {@link Tags}; {@link ShapeCodec} packs the outline, which {@link Shape} measures
 * without unpacking it. {@link PackedPlace} is both. {@link MapOrder} is the order of equals: that of the map.
 */
@NullMarked
package org.ortelius.index.store.packed;

import org.jspecify.annotations.NullMarked;
