// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request's parameters. If a parameter is repeated, the last value counts; a blank value is a value; unknown parameters are ignored. Every reader
 * throws {@link UsageException} for a value that it cannot take.
 */
public final class Parameters {

    private static final Pattern WHOLE = Pattern.compile("\\s*+[+-]?[0-9]++\\s*+");
    /** Java's own parser would take {@code 1d}, {@code 0x1p3} and {@code NaN} as well. */
    private static final Pattern DECIMAL =
            Pattern.compile("\\s*+[+-]?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?\\s*+");

    private static final Pattern NOT_FINITE =
            Pattern.compile("\\s*+[+-]?(?:nan|inf|infinity)\\s*+", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> repeated;

    private Parameters(Map<String, List<String>> query) {
        this.repeated = query;
        query.forEach((name, given) -> values.put(name, given.getLast()));
    }

    public static Parameters of(Map<String, List<String>> query) {
        return new Parameters(query);
    }

    /**
     * Reads the part of a URL after the question mark, see {@link QueryString}.
     *
     * @param query absent = the URL has none
     */
    public static Parameters of(@Nullable String query) {
        return new Parameters(QueryString.parse(query));
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All values of a parameter that may be repeated up to 50 times, in their order, without empty ones. */
    public List<String> all(String name) {
        return Limit.VALUES.check(name, repeated.getOrDefault(name, List.of())).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The text unless it is absent or empty; blanks are text. */
    public Optional<String> nonEmpty(String name) {
        return text(name).filter(text -> !text.isEmpty());
    }

    /** For endpoints that answer in one format: {@code format} may name it or be absent. */
    public void onlyJson() {
        String format = values.getOrDefault("format", "json");
        if (!format.equals("json")) {
            throw UsageException.notOneOf("format", format, List.of("json"));
        }
    }

    /** Only the exact value {@code 0} is false; {@code false}, {@code no} and an empty value are true. */
    public boolean flag(String name, boolean byDefault) {
        String value = values.get(name);
        return value == null ? byDefault : !value.equals("0");
    }

    /** A whole number; beyond the range of an int it is the nearest int, since whole numbers are clamped later on. */
    public int integer(String name, int byDefault) {
        String value = values.get(name);
        if (value == null) {
            return byDefault;
        }
        if (!WHOLE.matcher(Limit.NUMBER.check(name, value)).matches()) {
            throw UsageException.notANumber(name, value);
        }
        return (int) Math.clamp(Double.parseDouble(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** An id that must be given; -1, which nothing has, where it is beyond the range of ids. */
    public long id(String name) {
        String value = values.get(name);
        if (value == null) {
            throw UsageException.missing(name);
        }
        if (!WHOLE.matcher(Limit.NUMBER.check(name, value)).matches()) {
            throw UsageException.notANumber(name, value);
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException beyondRange) {
            return -1;
        }
    }

    /** A finite number. */
    public double number(String name, double byDefault) {
        String value = values.get(name);
        return value == null ? byDefault : finite(name, value);
    }

    /** A finite number that must be given. */
    public double number(String name) {
        String value = values.get(name);
        if (value == null) {
            throw UsageException.missing(name);
        }
        return finite(name, value);
    }

    /** The parts between commas, stripped, without the empty ones; an absent parameter has none. */
    public List<String> list(String name) {
        return split(Limit.LIST.check(name, values.getOrDefault(name, "")));
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static double finite(String name, String value) {
        return decimal(Limit.NUMBER.check(name, value))
                .filter(Double::isFinite)
                .orElseThrow(() -> UsageException.notANumber(name, value));
    }

    /** Empty for what is no number; {@code inf} and {@code nan} are numbers that are not finite. */
    static Optional<Double> decimal(String text) {
        if (NOT_FINITE.matcher(text).matches()) {
            return Optional.of(Double.NaN);
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }
}
