// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.List;
import java.util.stream.IntStream;
import org.ortelius.index.text.CountedNumber;

/**
 * House numbers that no object stands for, spread evenly over a line: the first at its start, the last at its end. Numbers are given by their
 * {@link CountedNumber#place place}, so that 13a to 13f are a row as well as 2 to 12.
 *
 * @param first the place of the lowest number, 0 or more
 * @param last the place of the highest number, a whole number of steps above the first
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

    public boolean holds(int place) {
        return place >= first && place <= last && (place - first) % step == 0;
    }

    public int count() {
        return (last - first) / step + 1;
    }

    /** All of them, written out. */
    public List<String> numbers() {
        return IntStream.range(0, count())
                .mapToObj(i -> CountedNumber.at(first + i * step))
                .toList();
    }

    /** How far along the line the number of a place is, 0…1; the middle for a number alone. */
    public double shareAt(int place) {
        return first == last ? .5 : (double) (place - first) / (last - first);
    }

    /** The place of the number that is nearest to a share of the line. */
    public int placeAt(double share) {
        return first + (int) Math.round(share * (last - first) / step) * step;
    }
}
