// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.needs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was measured of imports; {@code needs/slopes.tsv} says of each number what it is, when and how it was measured. */
public final class Slopes {

    private static final Map<String, Slope> MEASURED = load();

    private Slopes() {}

    /** A line of the file. */
    public record Slope(String name, double value, String unit, String source) {}

    /** In the order of the file. */
    public static List<Slope> all() {
        return List.copyOf(MEASURED.values());
    }

    static double of(String name) {
        return Objects.requireNonNull(MEASURED.get(name), name).value;
    }

    private static Map<String, Slope> load() {
        var slopes = new LinkedHashMap<String, Slope>();
        try (var file = Objects.requireNonNull(Slopes.class.getResourceAsStream("/needs/slopes.tsv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> slopes.put(
                            cells[0], new Slope(cells[0], Double.parseDouble(cells[1]), cells[2], cells[3])));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return slopes;
    }
}
