// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.ReverseParameters;
import org.ortelius.batch.parameters.SearchParameters;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.FoundAddress;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.QueryKind;
import org.ortelius.batch.table.Row;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.Deadline;

/** Asks the index what a row asks, by the same rules as {@code /search} and {@code /reverse}. Thread-safe. */
public final class RowGeocoder {

    private static final System.Logger LOG = System.getLogger(RowGeocoder.class.getName());

    /** The best, and two that may rival it. */
    private static final int LIMIT = 3;

    /** How many results a filter may choose from. */
    private static final int LIMIT_FILTERED = 20;

    /** No longer text is looked at by a search anyway; in a message it would hide what is wrong. */
    private static final int SHOWN = 60;

    private final BatchRequest request;
    private final Localizer localizer;
    private final ResultSource answering;
    private volatile @Nullable Known known;

    private record Known(List<String> header, ColumnMapping columns) {}

    public RowGeocoder(BatchRequest request, ResultSource answering) {
        this.request = request;
        this.localizer = answering.localizer(request.languages());
        this.answering = answering;
    }

    /** Throws {@link UsageException} if columns that a request names, or those of a position, are not among those of a table. */
    public static void requireColumns(BatchRequest request, List<String> columns) {
        ColumnMapping.requireAll(request.named(), columns);
        ColumnMapping.of(request.kind(), request.named(), columns);
    }

    /**
     * Geocodes a row; the outcome says what is wrong with it.
     *
     * @param brokenOff over when nobody wants to know any more
     */
    public Outcome answer(Row row, Deadline brokenOff) throws IOException {
        if (row.fault() != null) {
            return Outcome.error(row.fault());
        }
        try {
            var columns = columns(row.columns());
            return request.kind() == QueryKind.SEARCH ? search(row, columns, brokenOff) : reverse(row, columns);
        } catch (UsageException mistake) {
            return Outcome.error(reason(mistake));
        } catch (NoSourceException gone) {
            throw gone;
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.ERROR, "a row of a batch failed", ours);
            return Outcome.error("Internal error.");
        }
    }

    /** Rows of a table mostly have the same columns. */
    private ColumnMapping columns(List<String> header) {
        Known last = known;
        if (last == null || !last.header.equals(header)) {
            last = new Known(header, ColumnMapping.of(request.kind(), request.named(), header));
            known = last;
        }
        return last.columns;
    }

    private static String reason(UsageException mistake) {
        String value = mistake.value();
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return mistake.getMessage() + (value.isEmpty() ? "" : " Got \"%s\".".formatted(shown));
    }

    private Outcome search(Row row, ColumnMapping columns, Deadline brokenOff) throws IOException {
        String postcode = columns.requiredPostcode(row);
        String cityCode = columns.requiredCityCode(row);
        boolean isFiltered = !postcode.isEmpty() || !cityCode.isEmpty();
        Map<String, List<String>> parameters = columns.parameters(row);
        parameters.putAll(request.settings());
        parameters.put("limit", List.of(Integer.toString(isFiltered ? LIMIT_FILTERED : LIMIT)));
        Optional<SearchRequest> question = SearchParameters.read(Parameters.of(parameters), localizer);
        if (question.isEmpty()) {
            return Outcome.error("Nothing to search for.");
        }
        List<Result> results = answering.search(question.get(), brokenOff);
        return Outcome.of(
                isFiltered
                        ? results.stream()
                                .filter(result -> isWithin(result, postcode, cityCode))
                                .toList()
                        : results,
                localizer);
    }

    private boolean isWithin(Result result, String postcode, String cityCode) {
        var address = FoundAddress.of(result, localizer);
        return (postcode.isEmpty() || ColumnMapping.isSame(postcode, ColumnMapping.code(address.postcode())))
                && (cityCode.isEmpty() || ColumnMapping.isSame(cityCode, ColumnMapping.code(address.cityCode())));
    }

    private Outcome reverse(Row row, ColumnMapping columns) throws IOException {
        Map<String, List<String>> parameters = columns.parameters(row);
        parameters.putAll(request.settings());
        var question = ReverseParameters.read(Parameters.of(parameters));
        if (!question.position().isOnGlobe()) {
            return Outcome.error("lat and lon must lie within -90…90 and -180…180. Got \"%s, %s\"."
                    .formatted(question.position().lat(), question.position().lon()));
        }
        return answering
                .source()
                .ask(geocoder -> geocoder.reverse(question).stream().toList())
                .stream()
                .findFirst()
                .map(result -> Outcome.at(question.position(), result, localizer))
                .orElseGet(() -> Outcome.of(List.of(), localizer));
    }
}
