// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.ImportedOptions;
import org.ortelius.importer.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ortelius export}. */
@Command(
        name = "export",
        description = "Writes every place made from an OSM object, one JSON object a line, by rising type and id.",
        footerHeading = "%nKeys of a line; what has no value is left out:%n",
        footer = {
            "  osm                        N, W or R and the id",
            "  class, type                the main tag",
            "  admin_level                of boundaries, 1 to 15",
            "  name                       the plain name",
            "  rank_search, rank_address  0 to 30",
            "  parent                     osm of the parent, a street or area",
            "  linked_to                  osm of the boundary or river that the place is part of",
            "  housenumber, postcode, country",
            "  importance                 0 to 1",
            "  lat, lon                   the centroid, degrees",
            "  address                    places around it: osm, rank, and whether it is used in the address"
        })
public final class ExportCommand implements Callable<Integer> {

    private static final int BUFFER_BYTES = 1 << 16;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_OUTPUT}",
            description = "The file to write. Default: standard output. Environment: ORTELIUS_OUTPUT")
    private @Nullable Path output;

    @Mixin
    private ImportedOptions imported;

    @Override
    public Integer call() throws IOException {
        try (var opened = imported.open();
                var out = new BufferedOutputStream(target(), BUFFER_BYTES)) {
            new Export(opened, imported.folder()).writeTo(out);
        }
        return 0;
    }

    private OutputStream target() throws IOException {
        return output == null ? System.out : Files.newOutputStream(output);
    }
}
