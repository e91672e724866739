// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.ortelius.bench.Addresses;
import org.ortelius.bench.Live;
import org.ortelius.bench.QueryForm;

/** The queries of a benchmark, one after the other, again from the first after the last. Not thread-safe. */
public final class QueryCycle {

    private static final int ADDRESSES = 5_000;
    private static final long SEED = 20_260_131;

    private final Path directory;
    private final List<String> texts;
    private int next;

    private QueryCycle(Path directory, List<String> texts) {
        this.directory = directory;
        this.texts = texts;
    }

    /** For the live generation of a data folder; throws when there is none. */
    public static QueryCycle of(String data, QueryForm kind) throws IOException {
        Path directory = Live.directory(data);
        var random = new Random(SEED);
        List<String> texts = Addresses.of(directory, ADDRESSES, SEED).stream()
                .map(address -> kind.query(address, random))
                .toList();
        return new QueryCycle(directory, texts);
    }

    /** The folder of the index. */
    public Path directory() {
        return directory;
    }

    public List<String> texts() {
        return texts;
    }

    public String next() {
        next = next + 1 < texts.size() ? next + 1 : 0;
        return texts.get(next);
    }
}
