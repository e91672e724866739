// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.text.Synonyms;
import picocli.CommandLine.Option;

/** Where everything is kept. */
public final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ORTELIUS_DATA:-./data}",
            description = "The data folder: database, index, downloads. Default: ./data. Environment: ORTELIUS_DATA")
    public Path folder;

    public Generations generations() {
        return new Generations(folder);
    }

    /** The folder of the live index. Throws what to do when there is none. */
    public Path index() {
        return generations()
                .live()
                .map(generations()::directory)
                .orElseThrow(() -> new OrteliusException(
                        "no data in %s yet; import an extract with: ortelius import EXTRACT.osm.pbf"
                                .formatted(folder)));
    }

    public Geocoder openLive() {
        return openLive(Optional.empty());
    }

    /** @param synonyms those to use instead of the index' own */
    public Geocoder openLive(Optional<Synonyms> synonyms) {
        Path directory = index();
        try {
            return Geocoder.open(directory, synonyms);
        } catch (IOException cause) {
            throw new OrteliusException(
                    "cannot read the index in %s: %s; rebuild it with: ortelius index"
                            .formatted(directory, cause.getMessage()),
                    cause);
        }
    }
}
