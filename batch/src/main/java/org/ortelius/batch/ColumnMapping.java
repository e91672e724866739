// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.Part;
import org.ortelius.batch.request.QueryKind;
import org.ortelius.batch.table.Row;
import org.ortelius.index.search.postcode.PostcodeLikeness;
import org.ortelius.index.search.request.SearchRequest;

/**
 * Which columns of a table hold what. From them and a row come the parameters that {@code /search} or {@code /reverse} would be asked with.
 * Where no column is named, those with usual names count ({@link Part#usual}), and where there are none of these either, all of them in one text.
 */
final class ColumnMapping {

    /** Parts of an address; together they make a structured search, or one text with {@link Part#TEXT}. */
    private static final Set<Part> ADDRESS = EnumSet.of(
            Part.AMENITY,
            Part.HOUSENUMBER,
            Part.STREET,
            Part.POSTCODE,
            Part.CITY,
            Part.COUNTY,
            Part.STATE,
            Part.COUNTRY);

    private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{Nd}]++");

    private final QueryKind kind;
    private final Map<Part, List<String>> byPart;

    private ColumnMapping(QueryKind kind, Map<Part, List<String>> byPart) {
        this.kind = kind;
        this.byPart = byPart;
    }

    /**
     * @param named the columns that the client names for parts
     * @param header the columns that there are
     */
    static ColumnMapping of(QueryKind kind, Map<Part, List<String>> named, List<String> header) {
        var given = new EnumMap<Part, List<String>>(Part.class);
        given.putAll(named);
        if (kind == QueryKind.REVERSE) {
            Part.ofPosition().forEach(part -> given.computeIfAbsent(part, _ -> List.of(position(part, header))));
        } else if (given.keySet().stream().noneMatch(part -> part == Part.TEXT || ADDRESS.contains(part))) {
            given.putAll(usual(header));
        } else if (given.containsKey(Part.TEXT)) {
            requireOnlyFilters(given);
        }
        return new ColumnMapping(kind, given);
    }

    /** Throws which column is not there. */
    static void requireAll(Map<Part, List<String>> named, List<String> header) {
        var known = new HashSet<>(header);
        named.forEach((part, columns) -> columns.stream()
                .filter(column -> !known.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new UsageException(
                            part.parameter(),
                            column,
                            "There is no column \"%s\"; there are: %s".formatted(column, shown(header)));
                }));
    }

    private static void requireOnlyFilters(Map<Part, List<String>> given) {
        given.keySet().stream()
                .filter(part -> ADDRESS.contains(part) && part != Part.POSTCODE)
                .findFirst()
                .ifPresent(part -> {
                    throw new UsageException(
                            part.parameter(),
                            given.get(part).getFirst(),
                            "Parameter '%s' cannot be used together with 'columns'; name the column among these, or all by their parts."
                                    .formatted(part.parameter()));
                });
    }

    private static String position(Part part, List<String> header) {
        return header.stream()
                .filter(column -> Part.usual(column).filter(part::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        part.parameter(),
                        "",
                        "No column is called %s; name it with '%s'. There are: %s"
                                .formatted(part.parameter(), part.parameter(), shown(header))));
    }

    private static Map<Part, List<String>> usual(List<String> header) {
        Map<Part, List<String>> usual = header.stream()
                .filter(column -> Part.usual(column)
                        .filter(part -> part == Part.TEXT || ADDRESS.contains(part))
                        .isPresent())
                .collect(groupingBy(
                        column -> Part.usual(column).orElseThrow(),
                        () -> new EnumMap<>(Part.class),
                        Collectors.toList()));
        if (usual.containsKey(Part.TEXT)) {
            List<String> others = header.stream()
                    .filter(column -> Part.usual(column)
                            .filter(part -> part != Part.TEXT && usual.containsKey(part))
                            .isPresent())
                    .toList();
            return Map.of(
                    Part.TEXT,
                    Stream.concat(usual.get(Part.TEXT).stream(), others.stream())
                            .toList());
        }
        boolean isAddress =
                usual.containsKey(Part.STREET) || usual.containsKey(Part.CITY) || usual.containsKey(Part.POSTCODE);
        return isAddress ? usual : Map.of(Part.TEXT, header);
    }

    private static String shown(List<String> header) {
        int most = 30;
        int longest = 60;
        return header.stream()
                        .limit(most)
                        .map(name -> name.substring(0, Math.min(name.length(), longest)))
                        .collect(Collectors.joining(", "))
                + (header.size() > most ? " …" : "");
    }

    /** The parameters that a row stands for, without those that are blank. */
    Map<String, List<String>> parameters(Row row) {
        var parameters = new HashMap<String, List<String>>();
        if (kind == QueryKind.REVERSE) {
            Part.ofPosition().forEach(part -> parameters.put(part.parameter(), List.of(number(row, part))));
            return parameters;
        }
        if (byPart.containsKey(Part.TEXT)) {
            parameters.put("q", List.of(text(row)));
        } else {
            addParts(row, parameters);
        }
        for (Part part : Part.ofPosition()) {
            put(parameters, part.parameter(), number(row, part));
        }
        return parameters;
    }

    private void addParts(Row row, Map<String, List<String>> parameters) {
        put(parameters, "amenity", joined(row, Part.AMENITY));
        put(parameters, "street", (joined(row, Part.HOUSENUMBER) + " " + joined(row, Part.STREET)).strip());
        put(parameters, "city", joined(row, Part.CITY));
        put(parameters, "county", joined(row, Part.COUNTY));
        put(parameters, "state", joined(row, Part.STATE));
        put(parameters, "postalcode", joined(row, Part.POSTCODE));
        put(parameters, "country", joined(row, Part.COUNTRY));
    }

    /** The postcode that results must have, as {@link #code} writes it; empty where there is none or it is but a part of the query. */
    String requiredPostcode(Row row) {
        return byPart.containsKey(Part.TEXT) ? code(joined(row, Part.POSTCODE)) : "";
    }

    /** The code of the municipality that results must lie in, likewise. */
    String requiredCityCode(Row row) {
        return code(joined(row, Part.CITYCODE));
    }

    /** Letters and digits alone, in capitals. */
    static String code(String text) {
        return NEITHER.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether a code of a row is that of a result; spreadsheets cut zeros in front. Both as {@link #code} writes them. */
    static boolean isSame(String wanted, String found) {
        return wanted.equals(found) || PostcodeLikeness.isWithoutZeros(wanted, found);
    }

    /** A postcode that filters also tells what to look for. Of either as much as is read: looking for one in the other takes their product. */
    private String text(Row row) {
        String query = SearchRequest.read(joined(row, Part.TEXT));
        String postcode = SearchRequest.read(joined(row, Part.POSTCODE));
        return query.isEmpty() || postcode.isEmpty() || query.contains(postcode) ? query : query + ", " + postcode;
    }

    private String joined(Row row, Part part) {
        List<String> columns = byPart.getOrDefault(part, List.of());
        return columns.size() == 1
                ? row.text(columns.getFirst())
                : columns.stream()
                        .map(row::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(part == Part.TEXT ? ", " : " "));
    }

    /** With a point: half of Europe writes 47,14. */
    private String number(Row row, Part part) {
        String text = joined(row, part);
        return text.matches("[+-]?\\d++,\\d++") ? text.replace(',', '.') : text;
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }
}
