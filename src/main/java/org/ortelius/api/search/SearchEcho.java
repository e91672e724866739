// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentation;
import org.ortelius.batch.parameters.FilterParameters;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.SearchParameters;
import org.ortelius.batch.parameters.Viewbox;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;

/** The search in its answer: its text and, in XML, the address of the same search without these results. */
record SearchEcho(Parameters parameters, Presentation presentation) {

    /** How many results Nominatim looks for beyond the limit, so that some remain after it has folded namesakes. */
    private static final int MAX_SPARE = 10;

    /** @param base the service as the client addresses it, {@code http://localhost:8080} */
    Echo of(List<Result> results, String base) {
        String query = parameters
                .text("q")
                .orElseGet(() ->
                        String.join(", ", SearchParameters.parts(parameters).values()));
        return new Echo(query, presentation.format() == Format.XML ? more(results, base) : null);
    }

    private Echo.More more(List<Result> results, String base) {
        String excluded = Stream.concat(results.stream().map(Result::place).map(SearchEcho::id), excludedBefore())
                .collect(Collectors.joining(","));
        String viewbox = Viewbox.of(parameters)
                .map(box -> Stream.of(box.minLon(), box.minLat(), box.maxLon(), box.maxLat())
                        .map(degrees -> significant(degrees, 7))
                        .collect(Collectors.joining(",")))
                .orElse("");
        var query = new LinkedHashMap<String, String>();
        addQuestion(query);
        addDetails(query);
        addFilter(query, excluded, viewbox);
        query.put("format", "xml");
        return new Echo.More(base + "/search?" + encoded(query), excluded, viewbox);
    }

    private static String id(Place place) {
        return place.osmRef().map(OsmRef::toString).orElse(Long.toString(place.placeId()));
    }

    private Stream<String> excludedBefore() {
        return parameters.list("exclude_place_ids").stream()
                .map(id -> OsmRef.parse(id).map(OsmRef::toString).orElse(id));
    }

    private void addQuestion(Map<String, String> query) {
        parameters.text("q").ifPresent(text -> query.put("q", text));
        SearchParameters.parts(parameters).forEach((field, part) -> query.put(SearchParameters.name(field), part));
    }

    private void addDetails(Map<String, String> query) {
        var shape = presentation.shape();
        var details = presentation.details();
        if (shape != null) {
            shape.notations().forEach(notation -> query.put(notation.parameter(), "1"));
        }
        query.put("addressdetails", "1");
        putFlag(query, "entrances", details.entrances());
        putFlag(query, "namedetails", details.names());
        putFlag(query, "extratags", details.extratags());
        double threshold = parameters.number("polygon_threshold", 0);
        if (threshold > 0) {
            query.put("polygon_threshold", significant(threshold, 6));
        }
    }

    private void addFilter(Map<String, String> query, String excluded, String viewbox) {
        boolean dedupe = SearchParameters.dedupe(parameters);
        int limit = SearchParameters.limit(parameters);
        int sought = dedupe ? limit + Math.min(limit, MAX_SPARE) : limit;
        if (sought != SearchParameters.DEFAULT_LIMIT) {
            query.put("limit", Integer.toString(sought));
        }
        putUnlessEmpty(query, "countrycodes", String.join(",", new FilterParameters(parameters).countryCodes()));
        query.put("exclude_place_ids", excluded);
        putUnlessEmpty(query, "viewbox", viewbox);
        putFlag(query, "bounded", parameters.flag("bounded", false));
        if (!dedupe) {
            query.put("dedupe", "0");
        }
        putUnlessEmpty(query, "featureType", parameters.text("featureType").orElse(""));
    }

    private static void putFlag(Map<String, String> query, String name, boolean flag) {
        putUnlessEmpty(query, name, flag ? "1" : "");
    }

    private static void putUnlessEmpty(Map<String, String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, value);
        }
    }

    private static String significant(double number, int digits) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
