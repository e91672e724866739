// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.Languages;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.ReverseParameters;
import org.ortelius.batch.parameters.SearchParameters;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.answer.Localizer;

/**
 * A request for a batch; the command line, forms and query strings have the same parameters.
 *
 * @param layout how the table is written
 * @param named the columns of each part that the client names
 * @param resultColumns what to write beside the rows
 * @param settings parameters of {@code /search} or {@code /reverse} that hold for all rows
 * @param languages the preferred first
 */
public record BatchRequest(
        QueryKind kind,
        Layout layout,
        Map<Part, List<String>> named,
        List<ResultColumn> resultColumns,
        Map<String, List<String>> settings,
        List<String> languages) {

    /**
     * How a table is written; of CSV alone there is more to say than the format.
     *
     * @param charset absent = sniffed
     * @param delimiter absent = sniffed
     * @param safeCells whether spreadsheets must not take a cell of the answer for a formula
     * @param withBom whether the answer begins with a byte order mark, which spreadsheets recognise UTF-8 by
     */
    public record Layout(
            TableFormat format,
            @Nullable Charset charset,
            @Nullable Character delimiter,
            boolean safeCells,
            boolean withBom) {

        private static final Layout LINES = new Layout(TableFormat.NDJSON, null, null, false, false);

        private static Layout of(Parameters parameters) {
            TableFormat format =
                    parameters.nonEmpty("format").map(TableFormat::named).orElse(TableFormat.CSV);
            return switch (format) {
                case NDJSON -> LINES;
                case CSV -> ofCsv(parameters);
            };
        }

        private static Layout ofCsv(Parameters parameters) {
            return new Layout(
                    TableFormat.CSV,
                    parameters.nonEmpty("encoding").map(BatchRequest::charset).orElse(null),
                    parameters
                            .nonEmpty("delimiter")
                            .map(BatchRequest::delimiter)
                            .orElse(null),
                    parameters.flag("safe_cells", false),
                    parameters.flag("with_bom", false));
        }
    }

    /** The parameters that are not read one by one. */
    public static List<String> parameterNames() {
        Stream<String> settings = Arrays.stream(QueryKind.values()).flatMap(kind -> kind.settings().stream());
        return Stream.concat(Arrays.stream(Part.values()).map(Part::parameter), settings)
                .distinct()
                .toList();
    }

    /** Reads parameters that may be repeated; throws what is wrong with one before any row is read. */
    public static BatchRequest of(Map<String, List<String>> parameters) {
        var single = Parameters.of(parameters);
        QueryKind kind = single.nonEmpty("kind").map(QueryKind::named).orElse(QueryKind.SEARCH);
        var settings = new HashMap<String, List<String>>();
        kind.settings().forEach(name -> single.nonEmpty(name).ifPresent(value -> settings.put(name, List.of(value))));
        check(kind, settings);
        return new BatchRequest(
                kind,
                Layout.of(single),
                named(parameters, kind),
                ResultColumn.named(values(parameters, "result_columns"), kind),
                Map.copyOf(settings),
                Languages.parse(single.text("accept-language").orElse("")));
    }

    /** A setting that is wrong is told once and not with every row. */
    private static void check(QueryKind kind, Map<String, List<String>> settings) {
        var question = new HashMap<>(settings);
        if (kind == QueryKind.SEARCH) {
            question.put("q", List.of("x"));
            SearchParameters.read(Parameters.of(question), new Localizer(List.of()));
        } else {
            question.put("lat", List.of("0"));
            question.put("lon", List.of("0"));
            ReverseParameters.read(Parameters.of(question));
        }
    }

    private static Map<Part, List<String>> named(Map<String, List<String>> parameters, QueryKind kind) {
        var named = new EnumMap<Part, List<String>>(Part.class);
        for (Part part : kind.parts()) {
            List<String> columns = values(parameters, part.parameter());
            if (!columns.isEmpty()) {
                named.put(part, columns);
            }
        }
        return named;
    }

    private static List<String> values(Map<String, List<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).orElse(List.of()).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.equalsIgnoreCase("utf-8-sig") ? "utf-8" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UsageException(
                    "encoding",
                    name,
                    "There is no encoding \"%s\"; there are utf-8, iso-8859-1, windows-1252 …".formatted(name));
        }
    }

    private static Character delimiter(String text) {
        String one = text.equals("\\t") || text.equalsIgnoreCase("tab") ? "\t" : text;
        if (one.length() != 1 || "\"\r\n".contains(one)) {
            throw new UsageException(
                    "delimiter",
                    text,
                    "Parameter 'delimiter' must be one character, such as ; or tab, got \"%s\".".formatted(text));
        }
        return one.charAt(0);
    }
}
