// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.index.answer.Result;
import org.ortelius.index.search.request.SearchRequest;

/** The application that Quarkus runs: it prints its address, which is its one argument, and waits for the end. */
public final class ServingApplication implements QuarkusApplication {

    /** The towns of the extracts that a demo imports. */
    private static final List<String> TOWNS = List.of("Vaduz", "Ortelsburg");

    private final LiveGeocoder live;

    public ServingApplication(LiveGeocoder live) {
        this.live = live;
    }

    @Override
    public int run(String... address) throws IOException {
        System.out.printf("Ortelius listens on %s, stop it with Ctrl-C. Try:%n", address[0]);
        for (String town : TOWNS) {
            Optional<Result> found = find(town);
            if (found.isPresent()) {
                var position = found.get().position();
                System.out.printf("  curl '%s/search?q=%s&limit=1'%n", address[0], town);
                System.out.printf(
                        Locale.ROOT,
                        "  curl '%s/reverse?lat=%.5f&lon=%.5f'%n",
                        address[0],
                        position.lat(),
                        position.lon());
                break;
            }
        }
        System.out.printf("  curl '%s/status?format=json'%n", address[0]);
        Quarkus.waitForExit();
        return 0;
    }

    /** An example has to find something in the data at hand; asking also opens the index before the first client comes. */
    private Optional<Result> find(String town) throws IOException {
        var request =
                new SearchRequest(new SearchRequest.FreeText(town), SearchRequest.Filter.NONE, 1, true, List.of());
        try {
            return live.ask(geocoder -> geocoder.search(request)).stream().findFirst();
        } catch (UnavailableException nothingImported) {
            return Optional.empty();
        }
    }
}
