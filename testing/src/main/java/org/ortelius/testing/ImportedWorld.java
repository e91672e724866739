// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.Export;
import org.ortelius.importer.Import;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.importer.tags.Style;
import org.ortelius.importer.update.Check;
import org.ortelius.importer.update.Update;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;

/** A map that went through the real importer: ask it, and look at the places that the importer made of it. */
public final class ImportedWorld {

    private static final Set<Layer> DEFAULT_LAYERS = EnumSet.of(Layer.ADDRESS, Layer.POI);
    private static final int MOST_RESULTS = 10;

    private final Grid grid;
    private final Geocoder geocoder;
    private final List<PlaceRow> rows;
    private final String report;
    private final List<String> languages;
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
        this.grid = grid;
        this.geocoder = geocoder;
        this.rows = rows;
        this.report = report;
        this.languages = languages;
        this.history = history;
    }

    static ImportedWorld of(Grid grid, OsmText objects, Beside beside, Style style) {
        try {
            Path folder = TestCluster.newFolder();
            Path file = Files.writeString(folder.resolve("world.osm"), objects.xml());
            var importing = new Importing(file, style, beside.writtenTo(folder));
            var history = new History(folder, objects, 1);
            return opened(grid, history, reportOf(() -> importing.into(history.data())));
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
            return opened(Grid.parse(""), history, reportOf(() -> importing.into(history.data())));
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
        var update = new Update(TestCluster.database(), history.data());
        var done = new Update.Summary[1];
        String report = reportOf(() -> done[0] = acceptHeld ? update.acceptHeld(files) : update.run(files, null));
        return opened(grid, history, report + "%d places indexed".formatted(done[0].indexed()));
    }

    /** Runs a check, which repairs the index. */
    public Check.Summary check() {
        var found = new Check.Summary[1];
        reportOf(() -> found[0] = new Check(TestCluster.database(), history.data(), Progress.onStderr()).run());
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

    /** The geocoder of its index. */
    public Geocoder geocoder() {
        return geocoder;
    }

    /** The folder of its index. */
    public Path index() {
        var generations = new Generations(history.data());
        return generations.directory(generations.live().orElseThrow());
    }

    /** Changes its tables without the index. */
    public ImportedWorld tamper(String sql) {
        var generations = new Generations(history.data());
        var schema = new Schema(
                TestCluster.database(), generations.live().orElseThrow().schema());
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException cause) {
            throw new IllegalArgumentException(sql, cause);
        }
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
            String report = reportOf(() -> indexed[0] = update.refresh(auxiliary, objects));
            return opened(grid, history, report + "%d places indexed".formatted(indexed[0]));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The changes that updates held back: {@code R1 Area reduced …}, and {@code R2} for a deletion. */
    public List<String> held() {
        var generations = new Generations(history.data());
        var schema = new Schema(
                TestCluster.database(), generations.live().orElseThrow().schema());
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            var held = new ArrayList<String>();
            var rows = statement.executeQuery("""
                    SELECT osm_type || osm_id || ' ' || reason FROM refused_change
                    UNION ALL
                    SELECT f.osm_type || f.osm_id FROM pending_deletion d JOIN feature f ON f.id = d.place_id
                    ORDER BY 1
                    """);
            while (rows.next()) {
                held.add(rows.getString(1));
            }
            return held;
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Checks that its places are those of another world, with everything computed about them. */
    public ImportedWorld isLike(ImportedWorld other) {
        Assertions.assertThat(texts(rows)).as(describe()).isEqualTo(texts(other.rows));
        return this;
    }

    private static List<String> texts(List<PlaceRow> rows) {
        return rows.stream().map(PlaceRow::toString).sorted().toList();
    }

    /** The output of an import on stderr; shown when it fails. */
    private static String reportOf(Runnable run) {
        PrintStream stderr = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } catch (RuntimeException | Error failure) {
            stderr.print(said.toString(StandardCharsets.UTF_8));
            throw failure;
        } finally {
            System.setErr(stderr);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The same world for a client with these languages. */
    public ImportedWorld inLanguages(String... preferredFirst) {
        return new ImportedWorld(grid, geocoder, rows, report, List.of(preferredFirst), history);
    }

    /** Searches free text. */
    public AnswersAssert search(String text) {
        return search("search \"%s\"".formatted(text), new SearchRequest.FreeText(text), SearchRequest.Filter.NONE);
    }

    /** Searches free text with a filter. */
    public AnswersAssert search(String text, SearchRequest.Filter filter) {
        return search("search \"%s\" %s".formatted(text, filter), new SearchRequest.FreeText(text), filter);
    }

    /** Suggests places for an unfinished text. */
    public AnswersAssert autocomplete(String text) {
        return autocomplete(text, SearchRequest.Filter.NONE);
    }

    /** The same with a filter. */
    public AnswersAssert autocomplete(String text, SearchRequest.Filter filter) {
        return search("autocomplete \"%s\" %s".formatted(text, filter), new SearchRequest.FreeText(text, true), filter);
    }

    /** Searches an address in parts. */
    public AnswersAssert search(Map<SearchRequest.Field, String> parts) {
        return search("search " + parts, new SearchRequest.Structured(parts), SearchRequest.Filter.NONE);
    }

    private AnswersAssert search(String question, SearchRequest.Query query, SearchRequest.Filter filter) {
        try {
            var request = new SearchRequest(query, filter, MOST_RESULTS, true, languages);
            return new AnswersAssert(this, question, geocoder.search(request));
        } catch (IOException cause) {
            throw new UncheckedIOException(question, cause);
        }
    }

    /** Looks objects up by their references. */
    public AnswersAssert lookup(String... refs) {
        var wanted =
                Arrays.stream(refs).map(ref -> OsmRef.parse(ref).orElseThrow()).toList();
        return new AnswersAssert(this, "lookup " + String.join(",", refs), geocoder.lookup(wanted));
    }

    /** Reverse search at a drawn node, or in the middle of several ({@code 1,2}), at the finest zoom. */
    public AnswersAssert reverse(String nodes) {
        return reverse(nodes, 18);
    }

    /** @param zoom 0…18, coarse to fine */
    public AnswersAssert reverse(String nodes, int zoom) {
        return reverse(middle(nodes), zoom);
    }

    /** @param zoom 0…18, coarse to fine */
    public AnswersAssert reverse(Point position, int zoom) {
        String question = "reverse lon %s lat %s zoom %d".formatted(position.lon(), position.lat(), zoom);
        try {
            var answer = geocoder.reverse(new ReverseRequest(position, zoom, DEFAULT_LAYERS));
            return new AnswersAssert(this, question, answer.stream().toList());
        } catch (IOException cause) {
            throw new UncheckedIOException(question, cause);
        }
    }

    /** The place of an object, by its osmRef, {@code W1}. */
    public AnswersAssert lookup(String osmRef) {
        var ref = OsmRef.parse(osmRef).orElseThrow();
        return new AnswersAssert(this, "lookup " + osmRef, geocoder.lookup(List.of(ref)));
    }

    private Point middle(String nodes) {
        List<Point> points = positions(nodes);
        return new Point(
                points.stream().mapToDouble(Point::lon).average().orElseThrow(),
                points.stream().mapToDouble(Point::lat).average().orElseThrow());
    }

    /** The place of an object; fails if it is none or several. */
    public PlaceAssert place(String osmRef) {
        var found = rows.stream().filter(row -> row.osm().equals(osmRef)).toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "expected one place of %s, got %d%n%s".formatted(osmRef, found.size(), describe()));
        }
        return new PlaceAssert(this, found.getFirst());
    }

    /** The place of an object with several main tags, for one of these. */
    public PlaceAssert place(String osmRef, String key) {
        return rows.stream()
                .filter(row -> row.osm().equals(osmRef) && row.key().equals(key))
                .findFirst()
                .map(row -> new PlaceAssert(this, row))
                .orElseThrow(() ->
                        new AssertionError("expected a place of %s with %s=*%n%s".formatted(osmRef, key, describe())));
    }

    /** Checks that the object is no place. */
    public ImportedWorld hasNoPlace(String osmRef) {
        if (rows.stream().anyMatch(row -> row.osm().equals(osmRef))) {
            throw new AssertionError("expected no place of %s%n%s".formatted(osmRef, describe()));
        }
        return this;
    }

    /** The output of the import on stderr, with its table of rejected objects. */
    public AbstractStringAssert<?> report() {
        return Assertions.assertThat(report).as("the report of the import or update");
    }

    List<Point> positions(String nodes) {
        return Arrays.stream(nodes.split(","))
                .map(node -> grid.at(Long.parseLong(node.strip())))
                .toList();
    }

    double step() {
        return grid.step();
    }

    Localizer localizer() {
        return new Localizer(languages);
    }

    /** The grid and the places, for failures. */
    String describe() {
        String places = rows.stream().map(row -> "  " + row).collect(Collectors.joining("\n"));
        return "grid:%n%s%nplaces:%n%s".formatted(grid.drawing().indent(2).stripTrailing(), places);
    }
}
