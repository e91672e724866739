// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;

/**
 * The outline that a client wants with each result.
 *
 * @param notations how it is to be written, in the order in which answers have it; never empty
 * @param threshold how far, in degrees, a simplified outline may be from the true one; 0 = not simplified
 */
public record OutlineRequest(List<Notation> notations, double threshold) {

    /**
     * Empty when the client wants none.
     *
     * @param most how many notations a client may ask for
     * @param possible the notations that the answer's format can hold; a wish for others is not looked at
     */
    public static Optional<OutlineRequest> of(Parameters parameters, int most, Set<Notation> possible) {
        double threshold = parameters.number("polygon_threshold", 0);
        List<Notation> notations = Arrays.stream(Notation.values())
                .filter(possible::contains)
                .filter(notation -> parameters.flag(notation.parameter(), false))
                .toList();
        if (notations.size() > most) {
            throw new UsageException(notations.getLast().parameter(), "1", "Too many polygon output options selected.");
        }
        return notations.isEmpty() ? Optional.empty() : Optional.of(new OutlineRequest(notations, threshold));
    }
}
