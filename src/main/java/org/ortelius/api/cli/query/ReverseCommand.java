// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.LanguageOptions;
import org.ortelius.batch.parameters.ReverseParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ortelius reverse}. */
@Command(name = "reverse", description = "Shows the place at a position, as in: ortelius reverse 47.14 9.52")
public final class ReverseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "LAT", description = "Latitude in degrees.")
    private String lat;

    @Parameters(index = "1", paramLabel = "LON", description = "Longitude in degrees.")
    private String lon;

    @Option(
            names = "--zoom",
            paramLabel = "0..18",
            defaultValue = "${env:ORTELIUS_ZOOM:-18}",
            description =
                    "The level of detail: 18 a house, 10 a town, 3 a country. Default: 18. Environment: ORTELIUS_ZOOM")
    private int zoom;

    @Mixin
    private LanguageOptions language;

    @Mixin
    private DataOptions data;

    @Override
    public Integer call() throws IOException {
        var request = ReverseParameters.read(org.ortelius.batch.parameters.Parameters.of(
                Map.of("lat", List.of(lat), "lon", List.of(lon), "zoom", List.of(Integer.toString(zoom)))));
        try (var geocoder = data.openLive()) {
            var results = geocoder.reverse(request).stream().toList();
            new Terminal(language.presentation()).printList(results, language.json);
        }
        return 0;
    }
}
