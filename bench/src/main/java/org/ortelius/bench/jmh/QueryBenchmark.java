// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench.jmh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.Trace;

/** Whole queries as {@code /search} asks them, from the text to ten results with their addresses. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class QueryBenchmark {

    private static final int LIMIT = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Param("./data")
    public String data;

    @Param
    public QueryForm kind;

    private QueryCycle queries;
    private Geocoder geocoder;

    @Setup
    public void open() throws IOException {
        queries = QueryCycle.of(data, kind);
        geocoder = Geocoder.open(queries.directory());
    }

    @TearDown
    public void close() throws IOException {
        geocoder.close();
    }

    @Benchmark
    public List<Result> query() throws IOException {
        var text = new SearchRequest.FreeText(queries.next());
        var request = new SearchRequest(text, SearchRequest.Filter.NONE, LIMIT, true, List.of());
        return geocoder.search(request, new SearchContext(Deadline.in(TIMEOUT), Trace.OFF));
    }
}
