// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.LanguageOptions;
import org.ortelius.api.cli.options.SynonymOptions;
import org.ortelius.batch.parameters.SearchParameters;
import org.ortelius.index.answer.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ortelius search}. */
@Command(name = "search", description = "Searches once and prints the results, the best first.")
public final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The query; several words need no quotes.")
    private List<String> words;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "${env:ORTELIUS_LIMIT:-10}",
            description = "Most results to print, 1 to 50. Default: 10. Environment: ORTELIUS_LIMIT")
    private int limit;

    @Option(
            names = "--countrycodes",
            paramLabel = "CODES",
            defaultValue = "${env:ORTELIUS_COUNTRYCODES:-}",
            description = "Only in these countries, such as li,us. Environment: ORTELIUS_COUNTRYCODES")
    private String countryCodes;

    @Mixin
    private SynonymOptions synonyms;

    @Mixin
    private LanguageOptions language;

    @Mixin
    private DataOptions data;

    @Override
    public Integer call() throws IOException {
        var presentation = language.presentation();
        var request = SearchParameters.read(parameters(), presentation.localizer());
        try (var geocoder = data.openLive(synonyms.read())) {
            List<Result> results = request.isPresent() ? geocoder.search(request.get()) : List.of();
            new Terminal(presentation).printList(results, language.json);
        }
        return 0;
    }

    /** The same rules as over HTTP. */
    private org.ortelius.batch.parameters.Parameters parameters() {
        return org.ortelius.batch.parameters.Parameters.of(Map.of(
                "q", List.of(String.join(" ", words)),
                "limit", List.of(Integer.toString(limit)),
                "countrycodes", List.of(countryCodes)));
    }
}
