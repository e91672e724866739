// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.draw;

import org.locationtech.jts.geom.Geometry;

/** What became of an object's geometry. */
public sealed interface Drawn {

    /** A valid geometry in degrees, x = longitude, its {@link Rings} in order. */
    record Shape(Geometry geometry) implements Drawn {}

    /** Nothing that could be drawn. */
    record Failed(Broken reason) implements Drawn {}

    static Drawn of(Geometry geometry) {
        return new Shape(Rings.ordered(geometry));
    }

    static Drawn failed(Broken reason) {
        return new Failed(reason);
    }
}
