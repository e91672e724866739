// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.geometry.ShapeRequest;
import org.ortelius.api.parameters.Languages;
import org.ortelius.api.parameters.Parameters;

/**
 * How a client wants to see results.
 *
 * @param languages the preferred first
 * @param shape which outline to add; absent = none
 * @param callback what wraps the JSON; absent = nothing, as always in XML
 */
public record Presentation(
        Format format,
        List<String> languages,
        Details details,
        @Nullable ShapeRequest shape,
        @Nullable Callback callback) {

    public Presentation {
        languages = List.copyOf(languages);
    }

    /**
     * @param acceptLanguage the request's header; absent when the client sends none
     * @param byDefault what the endpoint answers in unless told otherwise
     * @param addressByDefault whether the endpoint gives the address in parts unless told not to
     */
    public static Presentation of(
            Parameters parameters, @Nullable String acceptLanguage, Format byDefault, boolean addressByDefault) {
        var format = Format.of(parameters, byDefault);
        return new Presentation(
                format,
                Languages.of(parameters, acceptLanguage),
                Details.of(parameters, addressByDefault),
                ShapeRequest.of(parameters, format.notations()).orElse(null),
                format == Format.XML ? null : Callback.of(parameters).orElse(null));
    }
}
