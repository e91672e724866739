// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.AddressRow;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.watch.SearchContext;

/**
 * Asks questions made from an index, and writes each with its whole answer into a line of a file. The same index and the same seed give the same questions:
 * two builds whose files are equal to the byte answer alike. Also tells what a question of each sort takes.
 */
public final class AnswerFile {

    private static final int PLACES = 4_000;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Localizer localizer = new Localizer(List.of("de", "fr", "en"));
    private final Map<String, Cost> costs = new TreeMap<>();

    private AnswerFile() {}

    private record Cost(long questions, long nanos) {

        Cost plus(Cost other) {
            return new Cost(questions + other.questions, nanos + other.nanos);
        }
    }

    /** {@code DATA_FOLDER ROWS SEED FILE}. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("answers needs ROWS SEED FILE");
            System.exit(2);
        }
        Path directory = Live.directory(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        var answers = new AnswerFile();
        try (var geocoder = Geocoder.open(directory);
                var file = Files.newBufferedWriter(Path.of(arguments[3]))) {
            answers.write(geocoder, directory, rows, seed, file);
        }
        answers.costs.forEach((sort, cost) -> System.out.printf(
                Locale.ROOT,
                "%-10s %,7d questions, %.3f ms CPU each%n",
                sort,
                cost.questions(),
                cost.nanos() / 1e6 / cost.questions()));
    }

    private void write(Geocoder geocoder, Path directory, int rows, long seed, BufferedWriter file) throws IOException {
        var random = new Random(seed);
        List<Address> addresses = Addresses.of(directory, PLACES, seed);
        List<Result> places = geocoder.sample(PLACES);
        IndexWords words = IndexWords.of(directory);
        for (int row = 0; row < rows; row++) {
            Address address = addresses.get(random.nextInt(addresses.size()));
            Result place = places.get(random.nextInt(places.size()));
            file.write(line(Question.Sort.any(random).question(address, place, words, random), geocoder));
            file.newLine();
        }
    }

    /** The question, the units of work that it took, and each result with its ids, names, score, position and address. */
    private String line(Question question, Geocoder geocoder) throws IOException {
        SearchContext context = SearchContext.none();
        long start = clock.getCurrentThreadCpuTime();
        List<Result> results = question.ask(geocoder, context);
        long nanos = clock.getCurrentThreadCpuTime() - start;
        costs.merge(question.told().split(" ")[0], new Cost(1, nanos), Cost::plus);
        return "%s\t%d\t%s"
                .formatted(
                        question.told().replaceAll("\\s", " "),
                        context.budget().spent(),
                        results.stream().map(this::told).collect(Collectors.joining("\t")));
    }

    private String told(Result result) {
        return "%d %s %s %s %s %s [%s] %s"
                .formatted(
                        result.place().placeId(),
                        result.place().osmRef().map(Object::toString).orElse("-"),
                        result.place().category(),
                        result.place().housenumber().orElse("-"),
                        result.confidence(),
                        result.position(),
                        result.displayName(localizer),
                        new TreeMap<>(result.place().names()).hashCode() * 31 + address(result.rows()));
    }

    private static int address(List<AddressRow> rows) {
        int hash = 1;
        for (AddressRow row : rows) {
            hash = 31 * hash + new TreeMap<>(row.names()).hashCode();
            hash = 31 * hash + row.category().toString().hashCode();
            hash = 31 * hash + row.rank() + (row.isAddress() ? 1 : 0);
        }
        return hash;
    }
}
