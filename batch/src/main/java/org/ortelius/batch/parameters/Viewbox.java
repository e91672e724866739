// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.Optional;
import org.ortelius.index.place.Box;

/** Reads {@code viewbox=x1,y1,x2,y2}: longitudes and latitudes of any two opposite corners, cut off at the edge of the map. */
public final class Viewbox {

    private static final String NAME = "viewbox";

    private Viewbox() {}

    /** The box of {@code viewbox}, else of its old name {@code viewboxlbrt}; empty when neither says anything. */
    public static Optional<Box> of(Parameters parameters) {
        return parameters
                .nonEmpty(NAME)
                .or(() -> parameters.nonEmpty("viewboxlbrt"))
                .map(text -> parse(NAME, text));
    }

    /**
     * The box of four coordinates.
     *
     * @param name of the parameter that gives it
     */
    public static Box parse(String name, String text) {
        String[] parts = Limit.BOX.check(name, text).split(",", -1);
        if (parts.length != 4) {
            throw new UsageException(name, text, "Bounding box parameter needs 4 coordinates.");
        }
        double[] corners = new double[4];
        for (int i = 0; i < 4; i++) {
            double limit = i % 2 == 0 ? 180 : 90;
            corners[i] = Math.clamp(coordinate(parts[i], name, text), -limit, limit);
        }
        if (corners[0] == corners[2] || corners[1] == corners[3]) {
            throw new UsageException(name, text, "Bounding box with invalid parameters.");
        }
        return new Box(
                Math.min(corners[0], corners[2]),
                Math.min(corners[1], corners[3]),
                Math.max(corners[0], corners[2]),
                Math.max(corners[1], corners[3]));
    }

    private static double coordinate(String part, String name, String text) {
        double number = Parameters.decimal(part)
                .orElseThrow(() -> new UsageException(name, text, "Bounding box parameter needs to be numbers."));
        if (!Double.isFinite(number)) {
            throw new UsageException(name, text, "Bounding box with invalid parameters.");
        }
        return number;
    }
}
