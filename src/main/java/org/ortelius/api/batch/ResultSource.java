// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.ortelius.api.live.GeocoderCall;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.search.SearchRequest;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.Tally;
import org.ortelius.index.watch.Trace;
import org.ortelius.index.watch.Watch;

/**
 * Where answers come from and how they read. Nothing is cut short by the clock: the same table has the same answers on a busy machine.
 *
 * @param localizers how places are called in some languages
 * @param tally what the searches cost is counted in
 */
public record ResultSource(Source source, Function<List<String>, Localizer> localizers, Tally tally) {

    /** One that nobody counts with others. */
    public ResultSource(Source source, Function<List<String>, Localizer> localizers) {
        this(source, localizers, new Tally());
    }

    /** Asks an index that is open. */
    @FunctionalInterface
    public interface Source {
        List<Result> ask(GeocoderCall<List<Result>> question) throws IOException;
    }

    /** @param brokenOff over when nobody wants the results any more; they need not be right then */
    List<Result> search(SearchRequest request, Deadline brokenOff) throws IOException {
        var watch = new Watch(brokenOff, Trace.OFF, tally);
        return source.ask(geocoder -> geocoder.search(request, watch));
    }

    Localizer localizer(List<String> languages) {
        return localizers.apply(languages);
    }
}
