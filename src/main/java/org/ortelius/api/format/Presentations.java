// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.geometry.OutlineRequest;
import org.ortelius.batch.parameters.Languages;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.index.answer.Localizer;

/** Reads how a client wants to see results. */
@ApplicationScoped
public class Presentations {

    private final List<String> outputNames;
    private final int mostNotations;

    public Presentations(ApiConfig config) {
        this.outputNames = config.outputNames();
        this.mostNotations = config.polygonOutputMaxTypes();
    }

    /**
     * @param acceptLanguage the request's header; absent when the client sends none
     * @param byDefault what the endpoint answers in unless told otherwise
     * @param addressByDefault whether the endpoint gives the address in parts unless told not to
     */
    public Presentation of(
            Parameters parameters, @Nullable String acceptLanguage, Format byDefault, boolean addressByDefault) {
        var format = Format.of(parameters, byDefault);
        return new Presentation(
                format,
                localizer(Languages.of(parameters, acceptLanguage)),
                Details.of(parameters, addressByDefault),
                OutlineRequest.of(parameters, mostNotations, format.notations()).orElse(null),
                format == Format.XML ? null : Callback.of(parameters).orElse(null));
    }

    /** Reads names by the tags of the settings. */
    public Localizer localizer(List<String> languages) {
        return new Localizer(languages, outputNames);
    }
}
