// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.DatabaseOptions;
import org.ortelius.api.cli.options.ListenOptions;
import org.ortelius.api.cli.options.ThreadOptions;
import org.ortelius.importer.Import;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.index.Generations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ortelius quality}. */
@Command(
        name = "quality",
        description = {
            "Measures how often queries made from an extract's own addresses find them: clean, misspelt, cut short, made up.",
            "It imports the extract once, into DIR/quality, serves it on a free port and asks it. Needs Python 3 and osmium.",
            "Options of ortelius come before EXTRACT, options of the script after it."
        })
public final class QualityCommand implements Callable<Integer> {

    private static final List<String> PROGRAMS = List.of("python3", "osmium");

    /** The folder of the scripts, which the launcher knows. */
    private static final String SCRIPTS = "ORTELIUS_SCRIPTS";

    @Parameters(index = "0", paramLabel = "EXTRACT", description = "The extract to measure on, as a .osm.pbf file.")
    private Path extract;

    @Parameters(
            index = "1..*",
            paramLabel = "OPTION",
            description = "Options of the script: -n CASES a row, --seed N, --show ROW, --json FILE.")
    private List<String> options = List.of();

    @Option(
            names = "--script",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_QUALITY_SCRIPT:-quality.py}",
            description = {
                "The Python script that makes the queries and counts the hits: a path, or a file in bench/quality of the",
                "clone, such as autocomplete.py. Default: quality.py. Environment: ORTELIUS_QUALITY_SCRIPT"
            })
    private Path script;

    @Mixin
    private DataOptions data;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() throws IOException {
        requireTools();
        Path folder = data.folder.resolve("quality").resolve(extract.getFileName());
        Files.createDirectories(folder);
        try (Database opened = database.open(folder)) {
            if (!isImported(new Generations(folder))) {
                new Import(opened, folder).run(List.of(extract));
            }
            var listen = ListenOptions.free();
            var service = new Service(folder, null, listen, new ThreadOptions(), null, null);
            return service.run(
                    Measurement.class,
                    new ServedDatabase(opened.readerUrl(), opened.jdbcUrl()),
                    command(listen.address()));
        }
    }

    /** Fails before minutes of work, with what is missing and where to get it. */
    private void requireTools() {
        if (!Files.isReadable(extract)) {
            throw new OrteliusException("cannot read the extract %s".formatted(extract));
        }
        if (!Files.isReadable(script())) {
            throw new OrteliusException(
                    "no quality script at %s; run ./ortelius quality in a clone of the sources, or name a script with --script FILE"
                            .formatted(script()));
        }
        for (String program : PROGRAMS) {
            if (Stream.of(System.getenv("PATH").split(":"))
                    .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
                throw new OrteliusException(
                        "%s is not on the PATH; install it with: apt-get install python3 osmium-tool"
                                .formatted(program));
            }
        }
    }

    /** The script as named, else the one of that name among those of the clone. */
    private Path script() {
        @Nullable String folder = System.getenv(SCRIPTS);
        return folder == null || Files.isReadable(script)
                ? script
                : Path.of(folder).resolve(script);
    }

    /** Whether the folder holds this extract, and not an older one of the same name. */
    private boolean isImported(Generations generations) throws IOException {
        FileTime changed = Files.getLastModifiedTime(extract);
        Optional<FileTime> imported = generations.switchedAt();
        return imported.isPresent() && imported.get().compareTo(changed) > 0;
    }

    private String[] command(String address) {
        var command = new ArrayList<>(
                List.of("python3", script().toString(), extract.toString(), "ortelius=nominatim:" + address));
        command.addAll(options);
        return command.toArray(String[]::new);
    }
}
