// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import org.ortelius.api.format.Details;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentation;
import org.ortelius.batch.options.LanguagesOption;
import org.ortelius.batch.parameters.Languages;
import org.ortelius.index.answer.Localizer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a query on the terminal is answered. */
public final class LanguageOptions {

    @Mixin
    private LanguagesOption languages;

    @Option(
            names = "--json",
            defaultValue = "${env:ORTELIUS_JSON:-false}",
            description = "Print the API's answer in format jsonv2. Environment: ORTELIUS_JSON=true")
    public boolean json;

    public Presentation presentation() {
        var details = new Details(true, false, false, false, true);
        return new Presentation(
                Format.JSONV2, new Localizer(Languages.parse(languages.languages)), details, null, null);
    }
}
