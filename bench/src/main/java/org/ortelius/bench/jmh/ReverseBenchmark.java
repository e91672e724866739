// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.ortelius.bench.Addresses;
import org.ortelius.bench.Live;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;

/** Whole reverse searches as {@code /reverse} asks them, at spots within 50 m of a house, down to the result with its address. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ReverseBenchmark {

    private static final int SPOTS = 5_000;
    private static final long SEED = 20_260_131;
    private static final double WITHIN_DEGREES = .0005;
    private static final int TO_THE_HOUSE = 18;

    @Param("./data")
    public String data;

    private List<Point> spots;
    private Geocoder geocoder;
    private int next;

    @Setup
    public void open() throws IOException {
        Path directory = Live.directory(data);
        var random = new Random(SEED);
        spots = Addresses.of(directory, SPOTS, SEED).stream()
                .map(address -> near(address.position(), random))
                .toList();
        geocoder = Geocoder.open(directory);
    }

    private static Point near(Point house, Random random) {
        return new Point(
                house.lon() + random.nextDouble(-WITHIN_DEGREES, WITHIN_DEGREES),
                house.lat() + random.nextDouble(-WITHIN_DEGREES, WITHIN_DEGREES));
    }

    @TearDown
    public void close() throws IOException {
        geocoder.close();
    }

    @Benchmark
    public Optional<Result> reverse() throws IOException {
        next = (next + 1) % spots.size();
        return geocoder.reverse(
                new ReverseRequest(spots.get(next), TO_THE_HOUSE, EnumSet.of(Layer.ADDRESS, Layer.POI)));
    }
}
