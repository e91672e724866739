// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.Export;
import org.ortelius.importer.Import;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.importer.tags.Style;
import org.ortelius.importer.update.Check;
import org.ortelius.importer.update.Update;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.place.OsmRef;

/** A map that went through the real importer: ask it, and look at the places that the importer made of it. */
public final class ImportedWorld extends AskedWorld {

    private final History history;

    /**
     * The origin of a world.
     *
     * @param folder with the data folder and the files read
     * @param objects the current objects; absent for a map that was not drawn
     * @param version of the newest object
     */
    private record History(Path folder, @Nullable OsmText objects, int version) {
        Path data() {
            return folder.resolve("data");
        }
    }

    private ImportedWorld(
            Grid grid, Geocoder geocoder, List<PlaceRow> rows, String report, List<String> languages, History history) {
        super(grid, geocoder, rows, report, languages);
        this.history = history;
    }

    @Override
    ImportedWorld world() {
        return this;
    }

    static ImportedWorld of(Grid grid, OsmText objects, Beside beside, Style style) {
        try {
            Path folder = TestCluster.newFolder();
            Path file = Files.writeString(folder.resolve("world.osm"), objects.xml());
            var importing = new Importing(file, style, beside.writtenTo(folder));
            var history = new History(folder, objects, 1);
            return opened(grid, history, Stderr.of(() -> importing.into(history.data())));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The sample town of the project; its README lists queries and answers. */
    public static ImportedWorld sampleTown() {
        try (var town = Objects.requireNonNull(Import.class.getResourceAsStream("/sample/ortelsburg.osm"))) {
            Path file = TestCluster.newFolder().resolve("world.osm");
            Files.copy(town, file);
            return ofExtract(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** An imported extract. */
    public static ImportedWorld ofExtract(Path file) {
        try {
            Path folder = TestCluster.newFolder();
            var importing = new Importing(file, Style.EXTRATAGS, Beside.NOTHING.writtenTo(folder));
            var history = new History(folder, null, 1);
            return opened(Grid.parse(""), history, Stderr.of(() -> importing.into(history.data())));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** This world after an update with some change files. */
    public ImportedWorld changedBy(List<Path> files) {
        try {
            return updated(grid, history, false, files);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private record Importing(Path extract, Style style, AuxiliaryData auxiliary) {
        void into(Path data) {
            new Import(TestCluster.database(), data).run(List.of(extract), style, auxiliary);
        }
    }

    private static ImportedWorld opened(Grid grid, History history, String report) throws IOException {
        var lines = new ByteArrayOutputStream();
        new Export(TestCluster.database(), history.data()).writeTo(lines);
        var generations = new Generations(history.data());
        var geocoder = Geocoder.open(generations.directory(generations.live().orElseThrow()));
        var rows = PlaceRow.parse(lines.toString(StandardCharsets.UTF_8));
        return new ImportedWorld(grid, geocoder, rows, report, List.of(), history);
    }

    /** This world after an update to the other map; the auxiliary files stay. */
    public ImportedWorld changedTo(World after) {
        return changedTo(after, false);
    }

    /** The same, with all changes that earlier updates held back. */
    public ImportedWorld changedAllTheWayTo(World after) {
        return changedTo(after, true);
    }

    private ImportedWorld changedTo(World after, boolean acceptHeld) {
        int version = history.version + 1;
        try {
            String change = Objects.requireNonNull(history.objects).changeTo(after.objects(), version);
            Path file = Files.writeString(history.folder.resolve("change%d.osc".formatted(version)), change);
            return updated(
                    after.grid(), new History(history.folder, after.objects(), version), acceptHeld, List.of(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** This world after repeating the last update. */
    public ImportedWorld changedOnceMore() {
        try {
            Path file = history.folder.resolve("change%d.osc".formatted(history.version));
            return updated(grid, history, false, List.of(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static ImportedWorld updated(Grid grid, History history, boolean acceptHeld, List<Path> files)
            throws IOException {
        var progress = Progress.onStderr();
        var update = new Update(TestCluster.database(), history.data(), progress);
        var done = new Update.Summary[1];
        String report = Stderr.of(() -> done[0] = acceptHeld ? update.acceptHeld(files) : update.run(files, null));
        return opened(grid, history, report + progress.table() + "%d places indexed".formatted(done[0].indexed()));
    }

    /** Runs a check, which repairs the index. */
    public Check.Summary check() {
        var found = new Check.Summary[1];
        Stderr.of(() -> found[0] = new Check(TestCluster.database(), history.data(), Progress.onStderr()).run());
        return found[0];
    }

    /** Does what a start does for an interrupted update; returns the number of places it indexes. */
    public long finish() {
        return new Update(TestCluster.database(), history.data()).finish();
    }

    /** The same while another process imports or updates. */
    public long finishBesideAWriter() {
        try (var lock = WriterLock.take(TestCluster.database(), Duration.ZERO)) {
            return finish();
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** The folder of its index. */
    public Path index() {
        var generations = new Generations(history.data());
        return generations.directory(generations.live().orElseThrow());
    }

    /** Changes its tables without the index. */
    public ImportedWorld tamper(String sql) {
        WorldTables.of(history.data()).run(sql);
        return this;
    }

    /** This world after a refresh with the other map's auxiliary files. */
    public ImportedWorld refreshedBeside(World other, String... osmRefs) {
        try {
            var objects = Arrays.stream(osmRefs)
                    .map(ref -> OsmRef.parse(ref).orElseThrow())
                    .toList();
            var auxiliary = other.beside().writtenTo(history.folder);
            var update = new Update(TestCluster.database(), history.data());
            var indexed = new long[1];
            String report = Stderr.of(() -> indexed[0] = update.refresh(auxiliary, objects));
            return opened(grid, history, report + "%d places indexed".formatted(indexed[0]));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The changes that updates held back: {@code R1 Area reduced …}, and {@code R2} for a deletion. */
    public List<String> held() {
        return WorldTables.of(history.data()).held();
    }

    /** Checks that its places are those of another world, with everything computed about them. */
    public ImportedWorld isLike(ImportedWorld other) {
        Assertions.assertThat(texts(rows)).as(describe()).isEqualTo(texts(other.rows));
        return this;
    }

    private static List<String> texts(List<PlaceRow> rows) {
        return rows.stream().map(PlaceRow::toString).sorted().toList();
    }

    /** The same world for a client with these languages. */
    public ImportedWorld inLanguages(String... preferredFirst) {
        return new ImportedWorld(grid, geocoder, rows, report, List.of(preferredFirst), history);
    }

    /** Checks that the object is no place. */
    public ImportedWorld hasNoPlace(String osmRef) {
        if (rows.stream().anyMatch(row -> row.osm().equals(osmRef))) {
            throw new AssertionError("expected no place of %s%n%s".formatted(osmRef, describe()));
        }
        return this;
    }
}
