// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

/** Positions as files tell them, and as tables store them. */
final class Globe {

    private static final double UNITS = 1e7;

    private Globe() {}

    /** Whether it is a place on earth; NaN is none. */
    static boolean holds(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }

    /** Degrees in 1e-7 degrees. */
    static int units(double degrees) {
        return (int) Math.round(degrees * UNITS);
    }
}
