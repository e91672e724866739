// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.DatabaseOptions;
import org.ortelius.api.cli.options.DurationOption;
import org.ortelius.importer.Import;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.stages.ImportPlan;
import org.ortelius.importer.tags.Style;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ortelius import}. */
@Command(
        name = "import",
        description = {
            "Imports extracts, several as one map, and replaces the loaded data with them.",
            "The old data answers until the last step; a failed import changes nothing, and what it finished can be resumed."
        })
public final class ImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "EXTRACT",
            arity = "0..*",
            description = {
                "Files in PBF or OSM XML, packed or not, or addresses to download them from, http:// or https://.",
                "Environment: ORTELIUS_EXTRACT for one"
            },
            defaultValue = "${env:ORTELIUS_EXTRACT}")
    private @Nullable List<String> extracts;

    @Option(
            names = "--resume",
            defaultValue = "${env:ORTELIUS_RESUME:-false}",
            description = {
                "Go on with the import that was cut by a kill, a power cut or a failure, at the first stage that it had not finished.",
                "Extracts, style and auxiliary files may be left out; those that are given have to be those of that import.",
                "Environment: ORTELIUS_RESUME=true"
            })
    private boolean resume;

    @Option(
            names = "--same-host",
            defaultValue = "${env:ORTELIUS_SAME_HOST:-false}",
            description = "Do not follow redirects to another server. Environment: ORTELIUS_SAME_HOST=true")
    private boolean sameHost;

    @Option(
            names = "--if-empty",
            defaultValue = "${env:ORTELIUS_IF_EMPTY:-false}",
            description = "Do nothing if data is loaded already. Environment: ORTELIUS_IF_EMPTY=true")
    private boolean ifEmpty;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            converter = StyleOption.class,
            defaultValue = "${env:ORTELIUS_STYLE}",
            description = {
                "How much of the map becomes places: admin (boundaries, settlements), street (also streets), address (also",
                "house numbers), full (also shops, sights, nature), extratags (also all their other tags). Updates keep it.",
                "Default: extratags. Environment: ORTELIUS_STYLE"
            })
    private @Nullable Style style;

    @Option(
            names = "--importance",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_IMPORTANCE}",
            description = {
                "A file of importances of Wikipedia articles like Nominatim's wikimedia-importance.csv.gz. They rank places of the",
                "same name. Without it the kind of place decides. Environment: ORTELIUS_IMPORTANCE"
            })
    private @Nullable Path importance;

    @Option(
            names = "--tiger",
            paramLabel = "FILE",
            split = ",",
            defaultValue = "${env:ORTELIUS_TIGER}",
            description = {
                "House numbers of the US census, as prepared for Nominatim: .csv, .csv.gz, .tar.gz or folders of",
                "them; several are separated by commas. Environment: ORTELIUS_TIGER"
            })
    private List<Path> tiger = List.of();

    @Option(
            names = "--special-phrases",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_SPECIAL_PHRASES}",
            description = {
                "Words for kinds of places, like Nominatim's special phrases: a CSV file with the columns phrase, class,",
                "type, operator and plural. Default: the program's phrases in 40 languages.",
                "Environment: ORTELIUS_SPECIAL_PHRASES"
            })
    private @Nullable Path specialPhrases;

    @Option(
            names = "--postcodes",
            paramLabel = "FILE",
            split = ",",
            defaultValue = "${env:ORTELIUS_POSTCODES}",
            description = {
                "Postcodes that the extracts lack, like Nominatim's gb_postcodes.csv or .csv.gz: columns postcode, lat, lon; the",
                "country is in the file's name or in a column country. Several are separated by commas. Environment: ORTELIUS_POSTCODES"
            })
    private List<Path> postcodes = List.of();

    @Option(
            names = "--updates",
            defaultValue = "${env:ORTELIUS_UPDATES:-false}",
            description = {
                "Also make the indexes that updates need, else the first update makes them: a tenth of the time of an import, and",
                "of its disk space. Environment: ORTELIUS_UPDATES=true"
            })
    private boolean updates;

    @Option(
            names = "--no-disk-check",
            defaultValue = "${env:ORTELIUS_NO_DISK_CHECK:-false}",
            description = {
                "Import even if the disk seems too small for the new data beside the old.",
                "Environment: ORTELIUS_NO_DISK_CHECK=true"
            })
    private boolean noDiskCheck;

    @Option(
            names = "--keep-replaced",
            paramLabel = "DURATION",
            converter = DurationOption.class,
            defaultValue = "${env:ORTELIUS_KEEP_REPLACED}",
            description = {
                "How long replaced tables stay for replicas that have not pulled the new index yet, such as 30m. The first",
                "import or update after that drops them. Default: 1h; 0s with a private database, which replicas cannot reach.",
                "Environment: ORTELIUS_KEEP_REPLACED"
            })
    private @Nullable Duration keepReplaced;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() {
        if (ifEmpty && data.generations().live().isPresent()) {
            System.err.printf("%s holds data already: nothing imported%n", data.folder);
            return 0;
        }
        var auxiliary = new AuxiliaryData(
                importance,
                specialPhrases,
                tiger == null ? List.of() : tiger,
                postcodes == null ? List.of() : postcodes);
        List<String> named = Objects.requireNonNullElse(extracts, List.of());
        if (named.isEmpty() && !resume) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required parameter: 'EXTRACT'");
        }
        List<Path> files = named.stream().map(this::file).toList();
        try (var opened = database.open(data.folder)) {
            var importing = new Import(opened, data.folder);
            if (keepReplaced != null) {
                importing.keepingReplaced(keepReplaced);
            }
            if (updates) {
                importing.preparingUpdates();
            }
            if (noDiskCheck) {
                importing.withoutDiskCheck();
            }
            if (resume) {
                importing.resume(ImportPlan.told(files, style, auxiliary));
            } else {
                importing.run(files, Objects.requireNonNullElse(style, Style.EXTRATAGS), auxiliary);
            }
        }
        return 0;
    }

    /** An extract on the disk; one on a server is downloaded, as it is now, but for an import that goes on with what it had downloaded. */
    private Path file(String extract) {
        if (!extract.matches("(?i)https?://.*")) {
            return Path.of(extract);
        }
        try {
            var download = new Download(URI.create(extract), sameHost);
            Path folder = data.folder.resolve("downloads");
            return resume ? download.into(folder) : download.afresh(folder);
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new OrteliusException(
                    "cannot download %s: %s; check the address and the connection"
                            .formatted(extract, unreachable.getMessage()),
                    unreachable);
        }
    }

    /** A style by its name. */
    static final class StyleOption implements CommandLine.ITypeConverter<Style> {
        @Override
        public Style convert(String name) {
            return Style.named(name)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "--style is one of %s, got \"%s\"".formatted(Style.names(), name)));
        }
    }
}
