// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;

/** The questions that tests ask of a map: searches, reverse searches, and the places that the importer made. */
abstract sealed class AskedWorld permits ImportedWorld {

    private static final Set<Layer> DEFAULT_LAYERS = EnumSet.of(Layer.ADDRESS, Layer.POI);
    private static final int MOST_RESULTS = 10;

    final Grid grid;
    final Geocoder geocoder;
    final List<PlaceRow> rows;
    final String report;
    private final List<String> languages;

    AskedWorld(Grid grid, Geocoder geocoder, List<PlaceRow> rows, String report, List<String> languages) {
        this.grid = grid;
        this.geocoder = geocoder;
        this.rows = rows;
        this.report = report;
        this.languages = languages;
    }

    /** This world, for what is checked next. */
    abstract ImportedWorld world();

    /** The geocoder of its index. */
    public Geocoder geocoder() {
        return geocoder;
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
            return new AnswersAssert(world(), question, geocoder.search(request));
        } catch (IOException cause) {
            throw new UncheckedIOException(question, cause);
        }
    }

    /** Looks objects up by their references. */
    public AnswersAssert lookup(String... refs) {
        var wanted =
                Arrays.stream(refs).map(ref -> OsmRef.parse(ref).orElseThrow()).toList();
        return new AnswersAssert(world(), "lookup " + String.join(",", refs), geocoder.lookup(wanted));
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
            return new AnswersAssert(world(), question, answer.stream().toList());
        } catch (IOException cause) {
            throw new UncheckedIOException(question, cause);
        }
    }

    /** The place of an object, by its osmRef, {@code W1}. */
    public AnswersAssert lookup(String osmRef) {
        var ref = OsmRef.parse(osmRef).orElseThrow();
        return new AnswersAssert(world(), "lookup " + osmRef, geocoder.lookup(List.of(ref)));
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
        return new PlaceAssert(world(), found.getFirst());
    }

    /** The place of an object with several main tags, for one of these. */
    public PlaceAssert place(String osmRef, String key) {
        return rows.stream()
                .filter(row -> row.osm().equals(osmRef) && row.key().equals(key))
                .findFirst()
                .map(row -> new PlaceAssert(world(), row))
                .orElseThrow(() ->
                        new AssertionError("expected a place of %s with %s=*%n%s".formatted(osmRef, key, describe())));
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
