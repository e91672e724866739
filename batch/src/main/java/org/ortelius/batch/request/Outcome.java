// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Point;

/**
 * The result of a row.
 *
 * @param error why it could not be asked; empty unless the status says so
 * @param finding absent where nothing was found
 */
public record Outcome(Status status, String error, @Nullable Finding finding) {

    /**
     * The place that answers a row.
     *
     * @param label its display name
     * @param nextScore 0…1, how well the second result explains the query; empty without one
     * @param distanceMeters from the position that was asked for; empty for searches
     */
    record Finding(
            Result result,
            String label,
            FoundAddress address,
            OptionalDouble nextScore,
            OptionalDouble distanceMeters) {}

    public static Outcome error(String why) {
        return new Outcome(Status.ERROR, why, null);
    }

    /** The outcome of the results of a search, the best first. */
    public static Outcome of(List<Result> results, Localizer localizer) {
        if (results.isEmpty()) {
            return new Outcome(Status.NOT_FOUND, "", null);
        }
        OptionalDouble next =
                results.stream().skip(1).mapToDouble(Result::confidence).findFirst();
        var finding = finding(results.getFirst(), localizer, next, OptionalDouble.empty());
        return new Outcome(Status.of(results), "", finding);
    }

    /** The outcome of a reverse search. */
    public static Outcome at(Point position, Result result, Localizer localizer) {
        var distance = OptionalDouble.of(result.position().metersTo(position));
        return new Outcome(Status.OK, "", finding(result, localizer, OptionalDouble.empty(), distance));
    }

    private static Finding finding(Result result, Localizer localizer, OptionalDouble next, OptionalDouble distance) {
        var address = FoundAddress.of(result, localizer);
        return new Finding(result, result.displayName(localizer), address, next, distance);
    }
}
