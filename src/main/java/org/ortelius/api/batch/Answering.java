// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.ortelius.api.live.Question;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;

/**
 * Where answers come from and how they read. Nothing is cut short by the clock: the same table has the same answers on a busy machine.
 *
 * @param localizers how places are called in some languages
 */
public record Answering(Source source, Function<List<String>, Localizer> localizers) {

    /** Asks an index that is open. */
    @FunctionalInterface
    public interface Source {
        List<Result> ask(Question<List<Result>> question) throws IOException;
    }

    Localizer localizer(List<String> languages) {
        return localizers.apply(languages);
    }
}
