// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.search.request.SearchRequest.Query;
import org.ortelius.index.search.request.SearchRequest.Structured;

/** Reads what {@code /search} is asked. */
public final class SearchParameters {

    public static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;

    private SearchParameters() {}

    /** The request; empty for {@code q=}, which asks nothing and finds nothing. */
    public static Optional<SearchRequest> read(Parameters parameters, Localizer localizer) {
        int limit = limit(parameters);
        Map<Field, String> parts = parts(parameters);
        Optional<String> text = parameters.text("q");
        if (text.isPresent() && !parts.isEmpty()) {
            throw new UsageException("q", text.get(), bothForms());
        }
        var filter = new FilterParameters(parameters).read(parts.keySet());
        if (text.filter(String::isEmpty).isPresent()) {
            return Optional.empty();
        }
        var query = query(text.orElse(""), parts);
        return Optional.of(new SearchRequest(query, filter, limit, dedupe(parameters), localizer));
    }

    /** The same of a text that is still being typed, in {@code q}; empty while there is nothing of it. */
    public static Optional<SearchRequest> unfinished(Parameters parameters, Localizer localizer) {
        String text = parameters.text("q").orElseThrow(() -> UsageException.missing("q"));
        var filter = new FilterParameters(parameters).read(Set.of());
        var query = new FreeText(text, true);
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new SearchRequest(query, filter, limit(parameters), dedupe(parameters), localizer));
    }

    public static int limit(Parameters parameters) {
        return Math.clamp(parameters.integer("limit", DEFAULT_LIMIT), 1, MAX_LIMIT);
    }

    public static boolean dedupe(Parameters parameters) {
        return parameters.flag("dedupe", true);
    }

    private static Query query(String text, Map<Field, String> parts) {
        if (!text.isBlank()) {
            return new FreeText(text);
        }
        if (parts.isEmpty()) {
            throw new UsageException("q", text, "Nothing to search for.");
        }
        return new Structured(parts);
    }

    /** The parts of an address that say something, in reading order. */
    public static Map<Field, String> parts(Parameters parameters) {
        var parts = new EnumMap<Field, String>(Field.class);
        for (Field field : Field.values()) {
            parameters.text(name(field)).filter(part -> !part.isBlank()).ifPresent(part -> parts.put(field, part));
        }
        return parts;
    }

    private static String bothForms() {
        String names = Arrays.stream(Field.values()).map(SearchParameters::name).collect(Collectors.joining(", "));
        return "Structured query parameters(%s) cannot be used together with 'q' parameter.".formatted(names);
    }

    public static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
