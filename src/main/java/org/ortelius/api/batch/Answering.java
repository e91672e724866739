// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.ortelius.api.live.Question;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;

/**
 * Where answers come from and how they read.
 *
 * @param localizers how places are called in some languages
 * @param timeout how long a search may go on; what it found until then is the answer
 */
public record Answering(Source source, Function<List<String>, Localizer> localizers, Duration timeout) {

    /** Asks an index that is open. */
    @FunctionalInterface
    public interface Source {
        List<Result> ask(Question<List<Result>> question) throws IOException;
    }

    Localizer localizer(List<String> languages) {
        return localizers.apply(languages);
    }
}
