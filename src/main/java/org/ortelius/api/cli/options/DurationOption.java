// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A time such as {@code 60s} or {@code 1h30m}; absent where nothing is written. */
public final class DurationOption implements CommandLine.ITypeConverter<Duration> {

    @Override
    public @Nullable Duration convert(String time) {
        if (time.isBlank()) {
            return null;
        }
        try {
            return Duration.parse("PT" + time.strip());
        } catch (DateTimeParseException other) {
            throw new CommandLine.TypeConversionException(
                    "this is a time such as 60s, 10m or 1h30m, got \"%s\"".formatted(time));
        }
    }
}
