// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import org.ortelius.api.format.Details;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentation;
import org.ortelius.api.parameters.Languages;
import org.ortelius.index.answer.Localizer;
import picocli.CommandLine.Option;

/** How a query on the terminal is answered. */
final class LanguageOptions {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGES",
            defaultValue = "${env:ORTELIUS_LANG:-}",
            description =
                    "Preferred languages, such as \"de,en;q=0.5\". Default: local names. Environment: ORTELIUS_LANG")
    private String languages;

    @Option(
            names = "--json",
            defaultValue = "${env:ORTELIUS_JSON:-false}",
            description = "Print the API's answer in format jsonv2. Environment: ORTELIUS_JSON=true")
    boolean json;

    Presentation presentation() {
        var details = new Details(true, false, false, false, true);
        return new Presentation(Format.JSONV2, new Localizer(Languages.parse(languages)), details, null, null);
    }
}
