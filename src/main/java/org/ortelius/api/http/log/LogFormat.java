// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;

/**
 * How a line of the request log reads: text with fields in braces, written as Python writes them, of whose formats it knows fill, alignment,
 * width and decimals. {@code {endpoint:<8} {total_time:.3f}} → {@code search   0.012}; <code>{{</code> is a brace.
 */
final class LogFormat {

    static final String DEFAULT = "[{start}] {total_time:.3f} {results_total} {endpoint} \"{query_string}\"";

    private static final String SETTING = "ORTELIUS_API_LOG_FORMAT (NOMINATIM_LOG_FORMAT)";
    private static final Pattern PART =
            Pattern.compile("\\{\\{|}}|\\{(?<field>[^{}:]*)(?::(?<shape>[^{}]*))?}|(?<brace>[{}])|[^{}]+");
    private static final Pattern SHAPE =
            Pattern.compile("(?:(?<fill>.)?(?<align>[<>^]))?(?<width>\\d{1,3})?(?:\\.(?<decimals>\\d)f)?");

    private final List<Part> parts;

    private LogFormat(List<Part> parts) {
        this.parts = parts;
    }

    /** A piece of the line. */
    private sealed interface Part permits Text, Field {}

    private record Text(String text) implements Part {}

    /**
     * @param align absent = numbers to the right, texts to the left
     * @param decimals absent = as many as are known
     */
    private record Field(
            LogField field,
            String fill,
            @Nullable String align,
            int width,
            @Nullable Integer decimals) implements Part {

        String in(LogLine line) {
            return switch (line.value(field)) {
                case BigDecimal number -> padded(rounded(number).toPlainString(), ">");
                case Object text -> padded(text.toString(), "<");
            };
        }

        private BigDecimal rounded(BigDecimal number) {
            return decimals == null ? number : number.setScale(decimals, RoundingMode.HALF_EVEN);
        }

        private String padded(String text, String usual) {
            int missing = Math.max(0, width - text.codePointCount(0, text.length()));
            int before = switch (align == null ? usual : align) {
                case "<" -> 0;
                case ">" -> missing;
                default -> missing / 2;
            };
            return fill.repeat(before) + text + fill.repeat(missing - before);
        }
    }

    /** Throws a {@link UsageException} that names what is wrong. */
    static LogFormat of(String format) {
        var parts = new ArrayList<Part>();
        Matcher part = PART.matcher(format);
        while (part.find()) {
            if (part.group("brace") != null) {
                throw wrong(format, "has a brace that is no field's; write {{ or }} for a brace");
            }
            parts.add(part.group("field") == null ? new Text(unescaped(part.group())) : field(part, format));
        }
        return new LogFormat(parts);
    }

    private static String unescaped(String text) {
        return text.equals("{{") ? "{" : text.equals("}}") ? "}" : text;
    }

    private static Field field(MatchResult part, String format) {
        String name = part.group("field");
        LogField field = LogField.of(name)
                .orElseThrow(() -> wrong(format, "has {%s}; there are %s".formatted(name, LogField.names())));
        String wanted = part.group("shape") == null ? "" : part.group("shape");
        Matcher shape = SHAPE.matcher(wanted);
        if (!shape.matches() || shape.group("decimals") != null && !field.isNumber()) {
            throw wrong(
                    format,
                    "has {%s:%s}; write .3f for decimals of a number, >8 or <20 for a width".formatted(name, wanted));
        }
        String width = shape.group("width") == null ? "" : shape.group("width");
        String usualFill = width.startsWith("0") ? "0" : " ";
        return new Field(
                field,
                shape.group("fill") == null ? usualFill : shape.group("fill"),
                shape.group("align"),
                width.isEmpty() ? 0 : Integer.parseInt(width),
                shape.group("decimals") == null ? null : Integer.valueOf(shape.group("decimals")));
    }

    private static UsageException wrong(String format, String what) {
        return new UsageException(SETTING, format, what);
    }

    String line(LogLine request) {
        var line = new StringBuilder();
        for (Part part : parts) {
            line.append(
                    switch (part) {
                        case Text text -> text.text();
                        case Field field -> field.in(request);
                    });
        }
        return line.toString();
    }
}
