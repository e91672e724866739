// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ortelius.batch.parameters.Limit;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;

/** The JavaScript function that wraps a JSON answer, {@code json_callback=my.function}: identifiers joined by dots. */
public record Callback(String function) {

    private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]*+";
    private static final Pattern FUNCTION = Pattern.compile(IDENTIFIER + "(?:\\." + IDENTIFIER + ")*+");

    public Callback {
        if (!FUNCTION.matcher(Limit.CALLBACK.check("json_callback", function)).matches()) {
            throw new UsageException("json_callback", function, "Invalid json_callback value");
        }
    }

    /** The function asked for; empty when the client names none, which a blank is not. */
    public static Optional<Callback> of(Parameters parameters) {
        return parameters.text("json_callback").map(Callback::new);
    }
}
