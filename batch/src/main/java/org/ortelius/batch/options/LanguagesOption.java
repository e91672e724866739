// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.options;

import picocli.CommandLine.Option;

/** In which languages answers are. */
public final class LanguagesOption {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGES",
            defaultValue = "${env:ORTELIUS_LANG:-}",
            description =
                    "Preferred languages, such as \"de,en;q=0.5\". Default: local names. Environment: ORTELIUS_LANG")
    public String languages;
}
