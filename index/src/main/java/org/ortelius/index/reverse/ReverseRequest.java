// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.util.Set;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;

/**
 * @param position where; a position off the globe finds nothing
 * @param zoom map zoom 0…18, coarse to fine; decides the highest rank that may answer
 * @param layers what may answer; never empty
 */
public record ReverseRequest(Point position, int zoom, Set<Layer> layers) {

    public ReverseRequest {
        if (zoom < 0 || zoom > 18 || layers.isEmpty()) {
            throw new IllegalArgumentException(
                    "reverse needs zoom 0…18 and a layer, got %d %s".formatted(zoom, layers));
        }
        layers = Set.copyOf(layers);
    }
}
