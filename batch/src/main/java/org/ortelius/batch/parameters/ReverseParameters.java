// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.EnumSet;
import java.util.Set;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;

/** Reads what {@code /reverse} is asked. */
public final class ReverseParameters {

    private static final int MAX_ZOOM = 18;

    private ReverseParameters() {}

    /** If both coordinates are missing, lon is reported, as in Nominatim. */
    public static ReverseRequest read(Parameters parameters) {
        double lon = parameters.number("lon");
        double lat = parameters.number("lat");
        int zoom = Math.clamp(parameters.integer("zoom", MAX_ZOOM), 0, MAX_ZOOM);
        Set<Layer> layers = Layers.of(parameters).orElse(EnumSet.of(Layer.ADDRESS, Layer.POI));
        return new ReverseRequest(new Point(lon, lat), zoom, layers);
    }
}
