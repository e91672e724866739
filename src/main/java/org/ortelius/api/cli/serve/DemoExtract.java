// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ortelius.api.cli.data.Download;
import org.ortelius.importer.Import;
import org.ortelius.importer.errors.OrteliusException;

/** The default extract of the demo: a small country from the net, or the sample town of the program. */
record DemoExtract(Path data) {

    private static final URI LIECHTENSTEIN =
            URI.create("https://download.geofabrik.de/europe/liechtenstein-latest.osm.pbf");
    private static final String SAMPLE = "/sample/ortelsburg.osm";

    Path fetch() {
        try {
            return new Download(LIECHTENSTEIN, false).into(data.resolve("downloads"));
        } catch (IOException unreachable) {
            System.err.printf(
                    "cannot download %s (%s): importing the sample town instead%n",
                    LIECHTENSTEIN,
                    unreachable.getMessage() == null
                            ? unreachable.getClass().getSimpleName()
                            : unreachable.getMessage());
            return sample();
        }
    }

    private Path sample() {
        Path target = data.resolve("downloads").resolve(Path.of(SAMPLE).getFileName());
        try (var sample = Import.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new OrteliusException("the sample %s is missing in this build".formatted(SAMPLE));
            }
            Files.createDirectories(target.getParent());
            Files.copy(sample, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException cause) {
            throw new OrteliusException("cannot write %s: %s".formatted(target, cause.getMessage()), cause);
        }
    }
}
