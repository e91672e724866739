// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far up the address of a feature without an address rank starts, by its size; place-model.md 2.8. */
public final class SizeRank {

    private record Step(double above, int rank) {}

    private static final List<Step> STEPS = List.of(
            new Step(1, 7),
            new Step(0.1, 9),
            new Step(0.01, 13),
            new Step(0.001, 17),
            new Step(0.0001, 19),
            new Step(0.000005, 21));
    private static final int SMALL = 23;

    /** Countries are drawn at different scales: their sizes are multiplied by this. */
    private static final Map<String, Double> SCALES = new HashMap<>();

    static {
        List.of("ca", "au", "ru").forEach(code -> SCALES.put(code, 1 / 5.0));
        List.of("br", "kz", "cn", "us", "ne", "gb", "za", "sa", "id", "eh", "ml", "tm")
                .forEach(code -> SCALES.put(code, 1 / 3.0));
        List.of("bo", "ar", "sd", "mn", "in", "et", "cd", "mz", "ly", "cl", "zm")
                .forEach(code -> SCALES.put(code, 1 / 2.0));
        List.of("sg", "ws", "st", "kn").forEach(code -> SCALES.put(code, 5.0));
        List.of("dm", "mt", "lc", "gg", "sc", "nr").forEach(code -> SCALES.put(code, 20.0));
    }

    private SizeRank() {}

    /** Address lines have a rank below this. */
    public static int of(FeatureContext subject) {
        double size = switch (subject.geometry().getDimension()) {
            case 0 -> Double.NaN;
            case 1 -> 0.1 * Math.pow(subject.geometry().getLength(), 2);
            default -> subject.geometry().getArea();
        };
        if (Double.isNaN(size)) {
            return subject.ranks().search();
        }
        double scaled = size * SCALES.getOrDefault(subject.countryCode(), 1.0);
        return STEPS.stream()
                .filter(step -> scaled > step.above)
                .mapToInt(Step::rank)
                .findFirst()
                .orElse(SMALL);
    }
}
