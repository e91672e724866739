// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.ortelius.index.Generations;

/**
 * Writes tables for batches, from the addresses of a data folder, always the same for the same data: {@code clean.csv} with addresses in one
 * column, {@code typos.csv} with one letter wrong in the street of each, {@code points.csv} with a spot within some 50 m of each house.
 */
public final class BatchRows {

    private static final long SEED = 20_260_131;

    /** The share of addresses to draw beyond the wanted ones: some streets have no word that is long enough for a typo. */
    private static final double SPARE = 1.5;

    private static final double SHIFT_DEGREES = .001;

    private BatchRows() {}

    /** Takes {@code DATA_FOLDER FOLDER ROWS}. */
    public static void main(String... arguments) throws IOException {
        var generations = new Generations(Path.of(arguments[0]));
        var folder = Files.createDirectories(Path.of(arguments[1]));
        int rows = Integer.parseInt(arguments[2]);
        Path index = generations.directory(generations.live().orElseThrow());
        List<Address> addresses = Addresses.of(index, (int) (SPARE * rows), SEED);
        write(folder.resolve("clean.csv"), "address", addresses, rows, new Random(SEED), BatchRows::clean);
        write(folder.resolve("typos.csv"), "address", addresses, rows, new Random(SEED), BatchRows::mistyped);
        write(folder.resolve("points.csv"), "lat,lon", addresses, rows, new Random(SEED), BatchRows::spot);
    }

    /** The row of an address; empty = it makes none. */
    private interface Content {
        Stream<String> of(Address address, Random random);
    }

    private static void write(
            Path file, String column, List<Address> addresses, int rows, Random random, Content content)
            throws IOException {
        List<String> cells = addresses.stream()
                .flatMap(address -> content.of(address, random))
                .limit(rows)
                .toList();
        if (cells.size() < rows) {
            throw new IllegalStateException("only %d rows for %s".formatted(cells.size(), file));
        }
        var lines = new ArrayList<String>(rows + 1);
        lines.add("id," + column);
        for (int row = 0; row < rows; row++) {
            lines.add("%d,%s".formatted(row + 1, cells.get(row)));
        }
        Files.write(file, lines);
    }

    private static Stream<String> clean(Address address, Random random) {
        return Stream.of(quoted(QueryForm.CLEAN.query(address, random)));
    }

    private static Stream<String> mistyped(Address address, Random random) {
        String query = QueryForm.ONE_TYPO.query(address, random);
        return query.equals(QueryForm.CLEAN.query(address, random)) ? Stream.empty() : Stream.of(quoted(query));
    }

    private static Stream<String> spot(Address address, Random random) {
        double lat = address.position().lat() + (random.nextDouble() - .5) * SHIFT_DEGREES;
        double lon = address.position().lon() + (random.nextDouble() - .5) * SHIFT_DEGREES;
        return Stream.of(String.format(Locale.ROOT, "%.6f,%.6f", lat, lon));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
