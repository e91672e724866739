// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The few nearest of many, by number; of equally near ones those offered first. Not thread-safe. */
final class Nearest {

    private final int[] numbers;
    private final double[] distances;

    Nearest(int most) {
        numbers = new int[most];
        distances = new double[most];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
    }

    void offer(int number, double distance) {
        int at = distances.length;
        while (at > 0 && distance < distances[at - 1]) {
            at--;
        }
        if (at < distances.length) {
            System.arraycopy(distances, at, distances, at + 1, distances.length - at - 1);
            System.arraycopy(numbers, at, numbers, at + 1, numbers.length - at - 1);
            distances[at] = distance;
            numbers[at] = number;
        }
    }

    /** Whether as many as are wanted lie within a distance. */
    boolean areWithin(double distance) {
        return distances[distances.length - 1] <= distance;
    }

    /** The nearest first. */
    IntStream all() {
        return IntStream.range(0, numbers.length)
                .filter(i -> distances[i] < Double.POSITIVE_INFINITY)
                .map(i -> numbers[i]);
    }
}
