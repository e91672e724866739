// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.ImportedOptions;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.update.Update;
import org.ortelius.index.place.OsmRef;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ortelius refresh}. */
@Command(
        name = "refresh",
        description = {
            "Resolves every place again without reading the map: ranks, parents, addresses, postcodes, importance.",
            "Use it for newer auxiliary files; a file that is not named stays as it was. The old data answers meanwhile."
        })
public final class RefreshCommand implements Callable<Integer> {

    @Option(
            names = "--importance",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_IMPORTANCE}",
            description = "Importances of Wikipedia articles, as for import. Environment: ORTELIUS_IMPORTANCE")
    private @Nullable Path importance;

    @Option(
            names = "--postcodes",
            paramLabel = "FILE",
            split = ",",
            defaultValue = "${env:ORTELIUS_POSTCODES}",
            description = "Postcodes that the extracts lack, as for import. Environment: ORTELIUS_POSTCODES")
    private List<Path> postcodes = List.of();

    @Option(
            names = "--object",
            paramLabel = "OSM",
            split = ",",
            converter = OsmRefOption.class,
            defaultValue = "${env:ORTELIUS_OBJECT}",
            description = {
                "An object to draw and index again, whatever is stored about it: N, W or R and the id.",
                "Environment: ORTELIUS_OBJECT"
            })
    private List<OsmRef> objects = List.of();

    @Mixin
    private ImportedOptions imported;

    @Override
    public Integer call() {
        var auxiliary = new AuxiliaryData(importance, null, List.of(), postcodes == null ? List.of() : postcodes);
        try (var opened = imported.open()) {
            long indexed =
                    new Update(opened, imported.folder()).refresh(auxiliary, objects == null ? List.of() : objects);
            System.err.printf(Locale.ROOT, "%,d places indexed anew%n", indexed);
        }
        return 0;
    }

    /** An object by its name. */
    static final class OsmRefOption implements CommandLine.ITypeConverter<OsmRef> {
        @Override
        public OsmRef convert(String text) {
            return OsmRef.parse(text)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "--object is N, W or R and an id, such as R1155955, got \"%s\"".formatted(text)));
        }
    }
}
