// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import org.locationtech.jts.geom.Geometry;

/** The result of drawing an object's geometry. */
public sealed interface Drawn {

    /**
     * A drawn geometry.
     *
     * @param mapped a valid geometry in degrees, x = longitude, in the direction of the nodes
     */
    record Shape(Geometry mapped) implements Drawn {

        /** The same with its {@link Rings} in order. */
        public Geometry geometry() {
            return Rings.ordered(mapped);
        }
    }

    /** Nothing that could be drawn. */
    record Failed(RejectReason reason) implements Drawn {}

    static Drawn of(Geometry geometry) {
        return new Shape(geometry);
    }

    static Drawn failed(RejectReason reason) {
        return new Failed(reason);
    }
}
