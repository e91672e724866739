// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;

/** Finds the data that a benchmark runs on. */
public final class Live {

    private Live() {}

    /** The index folder of the live generation of a data folder; throws if there is none. */
    public static Path directory(String data) throws IOException {
        var generations = new Generations(Path.of(data));
        Generation live = generations
                .live()
                .orElseThrow(() -> new IllegalStateException(
                        "no data in %s; import an extract first, or name another folder with --data".formatted(data)));
        return generations.directory(live);
    }
}
