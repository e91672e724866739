// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

/** The client's mistake: answered with status 400 and a message in Nominatim's words, on the terminal with exit code 2. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;

    /**
     * @param parameter what is wrong, as the client spells it
     * @param value what the client gave, empty when it gave nothing
     * @param message what would be right
     */
    public UsageException(String parameter, String value, String message) {
        super(message, null, false, false);
        this.parameter = parameter;
        this.value = value;
    }

    static UsageException notANumber(String parameter, String value) {
        return new UsageException(parameter, value, "Parameter '%s' must be a number.".formatted(parameter));
    }

    public static UsageException missing(String parameter) {
        return new UsageException(parameter, "", "Parameter '%s' missing.".formatted(parameter));
    }

    /** @param allowed what the parameter may be, in the order to tell */
    public static UsageException notOneOf(String parameter, String value, Iterable<String> allowed) {
        return new UsageException(
                parameter, value, "Parameter '%s' must be one of: %s".formatted(parameter, String.join(", ", allowed)));
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
