// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.ortelius.index.Geocoder;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.SearchCounters;
import org.ortelius.index.watch.Trace;

/** What the rows of {@link BatchRows} cost, one after the other in one thread: CPU time, memory that is set aside, candidates and units of work. */
public final class RowCosts {

    private static final int LIMIT = 3;
    private static final int TO_THE_HOUSE = 18;

    private final ThreadMXBean clock = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Geocoder geocoder;
    private final SearchCounters counters = new SearchCounters();
    private long units;

    private RowCosts(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    /** {@code DATA_FOLDER ROUNDS FILE...}; each round asks all rows of a file, and each is told. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("rows needs ROUNDS FILE...");
            System.exit(2);
        }
        try (var geocoder = Geocoder.open(Live.directory(arguments[0]))) {
            for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
                List<String> rows = Files.readAllLines(Path.of(file));
                for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
                    System.out.printf("%-12s round %d: ", Path.of(file).getFileName(), round);
                    new RowCosts(geocoder)
                            .ask(rows.subList(1, rows.size()), rows.getFirst().equals("id,lat,lon"));
                }
            }
        }
    }

    private void ask(List<String> rows, boolean arePositions) throws IOException {
        var nanos = new long[rows.size()];
        long bytes = clock.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < nanos.length; i++) {
            String row = rows.get(i).substring(rows.get(i).indexOf(',') + 1);
            long start = clock.getCurrentThreadCpuTime();
            if (arePositions) {
                reverse(row.split(","));
            } else {
                search(row.substring(1, row.length() - 1).replace("\"\"", "\""));
            }
            nanos[i] = clock.getCurrentThreadCpuTime() - start;
        }
        double each = rows.size();
        bytes = clock.getCurrentThreadAllocatedBytes() - bytes;
        double mean = Arrays.stream(nanos).sum() / each;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%,d rows, mean %.3f, median %.3f, 99 %% %.2f, most %.1f ms CPU, %.0f KB, %.0f candidates, %.0f units%n",
                rows.size(),
                mean / 1e6,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                bytes / each / 1000,
                counters.allCandidates() / each,
                units / each);
    }

    private void search(String text) throws IOException {
        var context = new SearchContext(Deadline.NEVER, Trace.OFF, counters);
        geocoder.search(new SearchRequest(new FreeText(text), Filter.NONE, LIMIT, true, List.of()), context);
        units += context.budget().spent();
    }

    private void reverse(String[] position) throws IOException {
        var point = new Point(Double.parseDouble(position[1]), Double.parseDouble(position[0]));
        geocoder.reverse(new ReverseRequest(point, TO_THE_HOUSE, EnumSet.of(Layer.ADDRESS, Layer.POI)));
    }
}
