// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench.jmh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ortelius.bench.QueryForm;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.Trace;

/** Queries while they are being typed, cut anywhere from the first letter to the last, as {@code /autocomplete} asks them: from the text to five results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class AutocompleteBenchmark {

    private static final int LIMIT = 5;
    private static final long SEED = 20_260_131;
    private static final Point VADUZ = new Point(9.5215, 47.141);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Param("./data")
    public String data;

    @Param
    public QueryForm kind;

    /** Whether a position is sent: then places around it are searched beside important ones. */
    @Param({"false", "true"})
    public boolean near;

    private QueryCycle queries;
    private Geocoder geocoder;
    private Random random;
    private SearchRequest.Filter filter;

    @Setup
    public void open() throws IOException {
        queries = QueryCycle.of(data, kind);
        geocoder = Geocoder.open(queries.directory());
        random = new Random(SEED);
        var focus = new SearchRequest.Focus(null, false, new SearchRequest.Near(VADUZ));
        filter = near
                ? new SearchRequest.Filter(Set.of(), focus, Set.of(), 0, 30, Set.of(), Set.of())
                : SearchRequest.Filter.NONE;
    }

    @TearDown
    public void close() throws IOException {
        geocoder.close();
    }

    @Benchmark
    public List<Result> suggestions() throws IOException {
        String text = queries.next();
        var typed = new SearchRequest.FreeText(text.substring(0, 1 + random.nextInt(text.length())), true);
        var request = new SearchRequest(typed, filter, LIMIT, true, List.of());
        return geocoder.search(request, new SearchContext(Deadline.in(TIMEOUT), Trace.OFF));
    }
}
