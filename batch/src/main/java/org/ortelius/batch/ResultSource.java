// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.SearchCounters;
import org.ortelius.index.watch.Trace;

/**
 * Where answers come from and how they read. Nothing is cut short by the clock: the same table has the same answers on a busy machine.
 *
 * @param localizers how places are called in some languages
 * @param counters what the searches cost is counted in
 */
public record ResultSource(Source source, Function<List<String>, Localizer> localizers, SearchCounters counters) {

    /** One that nobody counts with others. */
    public ResultSource(Source source, Function<List<String>, Localizer> localizers) {
        this(source, localizers, new SearchCounters());
    }

    /** Asks an index that is open. */
    @FunctionalInterface
    public interface Source {
        /** Throws {@link NoSourceException} when there is none. */
        List<Result> ask(Question question) throws IOException;
    }

    /** Something to ask of a geocoder that stays open until the answer is there; the geocoder must not leave the question. */
    @FunctionalInterface
    public interface Question {
        List<Result> ask(Geocoder geocoder) throws IOException;
    }

    /** @param brokenOff over when nobody wants the results any more; they need not be right then */
    List<Result> search(SearchRequest request, Deadline brokenOff) throws IOException {
        var context = new SearchContext(brokenOff, Trace.OFF, counters);
        return source.ask(geocoder -> geocoder.search(request, context));
    }

    Localizer localizer(List<String> languages) {
        return localizers.apply(languages);
    }
}
