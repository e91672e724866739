// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a row exist: the value of a tag {@code addr:interpolation}.
 *
 * @param step from one number to the next, 1…9
 * @param parity the remainder by 2 that all numbers have; absent where the row's start decides
 */
public record Interpolation(int step, @Nullable Integer parity) {

    /** Every number. */
    public static final Interpolation ALL = new Interpolation(1, null);

    /** {@code odd}, {@code even}, {@code all} or a step {@code 1}…{@code 9}; empty for anything else, {@code alphabetic} above all. */
    public static Optional<Interpolation> of(String tag) {
        return switch (tag) {
            case "odd" -> Optional.of(new Interpolation(2, 1));
            case "even" -> Optional.of(new Interpolation(2, 0));
            case "all" -> Optional.of(ALL);
            default ->
                tag.length() == 1 && tag.charAt(0) >= '1' && tag.charAt(0) <= '9'
                        ? Optional.of(new Interpolation(tag.charAt(0) - '0', null))
                        : Optional.empty();
        };
    }

    /** The row from one number to a higher one, both included if they are of the row; empty when none is. */
    public Optional<NumberLine> from(int low, int high, NumberLine.Source source) {
        int first = parity == null || low % 2 == parity ? low : low + 1;
        int last = first + Math.floorDiv(high - first, step) * step;
        return last < first ? Optional.empty() : Optional.of(new NumberLine(first, last, step, source));
    }

    /** The row between two numbers, both excluded; empty when there is none. */
    public Optional<NumberLine> between(int low, int high, NumberLine.Source source) {
        return from(parity == null ? low + step : low + 1, high - 1, source);
    }
}
