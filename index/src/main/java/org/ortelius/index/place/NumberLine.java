// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.List;
import java.util.stream.IntStream;

/**
 * House numbers that no object stands for, spread evenly over a line: the first at its start, the last at its end.
 *
 * @param first the lowest number, 0 or more
 * @param last the highest number, a whole number of steps above the first
 * @param step from one number to the next, 1…9
 * @param source who says so
 */
public record NumberLine(int first, int last, int step, Source source) {

    /** Where numbers come from; the more trusted first. */
    public enum Source {
        /** An OSM way with {@code addr:interpolation}. */
        OSM,
        /** A street of the US census. */
        TIGER
    }

    public NumberLine {
        if (first < 0 || last < first || step < 1 || (last - first) % step != 0) {
            throw new IllegalArgumentException("no row of numbers: %d to %d by %d".formatted(first, last, step));
        }
    }

    public boolean holds(int number) {
        return number >= first && number <= last && (number - first) % step == 0;
    }

    public int count() {
        return (last - first) / step + 1;
    }

    /** All of them, written out. */
    public List<String> numbers() {
        return IntStream.range(0, count())
                .mapToObj(i -> Integer.toString(first + i * step))
                .toList();
    }

    /** How far along the line a number is, 0…1; the middle for a number alone. */
    public double shareAt(int number) {
        return first == last ? .5 : (double) (number - first) / (last - first);
    }

    /** The number that is nearest to a share of the line. */
    public int numberAt(double share) {
        return first + (int) Math.round(share * (last - first) / step) * step;
    }
}
