// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.answer.AddressRows;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.NeighboursRequest;
import org.ortelius.index.reverse.Reverse;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.Search;
import org.ortelius.index.search.query.Vocabulary;
import org.ortelius.index.search.request.ParsedRequest;
import org.ortelius.index.search.request.PlusCodes.ShortCode;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Keywords;
import org.ortelius.index.store.Places;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.Trace;

/** Answers from one generation. Thread-safe; holds memory-mapped files open until closed. */
public final class Geocoder implements Closeable {

    private static final int FINEST_ZOOM = 18;

    private final DirectoryReader reader;
    private final Vocabulary vocabulary;
    private final Manifest manifest;
    private final Places places;
    private final AddressRows rows;
    private final Search search;
    private final Reverse reverse;

    private Geocoder(DirectoryReader reader, Vocabulary vocabulary) throws IOException {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.manifest = ManifestCodec.unpack(reader.getIndexCommit().getUserData());
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        this.places = new Places(searcher);
        Countries countries = Countries.read(places);
        this.rows = new AddressRows(places, countries);
        this.search = new Search(places, countries, vocabulary, rows);
        this.reverse = new Reverse(places, rows);
    }

    /** Opens the generation in a folder that {@link IndexBuilder} wrote. */
    public static Geocoder open(Path directory) throws IOException {
        return open(directory, Optional.empty());
    }

    /** The same with other synonyms than the generation's, where some are given. */
    public static Geocoder open(Path directory, Optional<Synonyms> synonyms) throws IOException {
        return IndexFolder.read(directory, (_, reader) -> new Geocoder(reader, Vocabulary.of(directory, synonyms)));
    }

    /** The same folder as it is now, what has not changed stays open for both; empty where nothing has. This one has to be closed, too. */
    public Optional<Geocoder> reopened() throws IOException {
        @Nullable DirectoryReader newer = newerReader();
        return newer == null
                ? Optional.empty()
                : Optional.of(IndexFolder.orClose(newer, () -> new Geocoder(newer, vocabulary)));
    }

    /** Absent also where another index has taken the place of this one: it may have segments of the same names, and nothing can be shared. */
    private @Nullable DirectoryReader newerReader() throws IOException {
        try {
            return DirectoryReader.openIfChanged(reader);
        } catch (IllegalStateException replaced) {
            return null;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** See {@link Places#cacheAsked()}. */
    public long cacheAsked() {
        return places.cacheAsked();
    }

    /** See {@link Places#cacheLoaded()}. */
    public long cacheLoaded() {
        return places.cacheLoaded();
    }

    /** The same as {@link #search(SearchRequest, SearchContext)}, however long it takes. */
    public List<Result> search(SearchRequest request) throws IOException {
        return search(request, SearchContext.none());
    }

    /** The places that explain the query, the best first; empty when none does. */
    public List<Result> search(SearchRequest request, SearchContext context) throws IOException {
        var parsed = ParsedRequest.of(request);
        Optional<Result> object = parsed.object().flatMap(ref -> lookup(ref, null));
        if (object.isPresent()) {
            return List.of(object.get());
        }
        Optional<Point> position = parsed.position().isPresent() ? parsed.position() : position(parsed, context);
        if (position.isPresent()) {
            Set<Layer> asked = request.filter().layers();
            Set<Layer> layers = asked.isEmpty() ? EnumSet.of(Layer.ADDRESS, Layer.POI) : asked;
            return reverse(new ReverseRequest(position.get(), FINEST_ZOOM, layers), context.trace()).stream()
                    .toList();
        }
        return search.search(parsed, context);
    }

    /** The position of a short plus code: near the place beside it, or near what the client prefers. */
    private Optional<Point> position(ParsedRequest parsed, SearchContext context) throws IOException {
        if (parsed.code().isEmpty()) {
            return Optional.empty();
        }
        ShortCode code = parsed.code().get();
        SearchRequest asked = parsed.asked();
        Focus focus = asked.filter().focus();
        if (code.place().isBlank()) {
            return focus.near() != null
                    ? Optional.of(code.near(focus.near().position()))
                    : Optional.ofNullable(focus.viewbox()).map(box -> code.near(box.centre()));
        }
        var place = new SearchRequest.FreeText(code.place());
        return search.search(ParsedRequest.of(asked.with(place, asked.filter())), context).stream()
                .findFirst()
                .map(result -> code.near(result.position()));
    }

    /** The place at a position; empty where there is nothing, not even a country. */
    public Optional<Result> reverse(ReverseRequest request) throws IOException {
        return reverse(request, Trace.OFF);
    }

    /** The same, told to a trace. */
    public Optional<Result> reverse(ReverseRequest request, Trace trace) throws IOException {
        return reverse.reverse(request, trace);
    }

    /** The places of some kinds around a position, the nearest first; those found in the budget, where it is spent before. */
    public List<Result> neighbours(NeighboursRequest request, Budget budget) throws IOException {
        return reverse.neighbours(request, budget);
    }

    /** The places of these objects in their order; an unknown object is left out. */
    public List<Result> lookup(List<OsmRef> refs) {
        return refs.stream()
                .map(ref -> lookup(ref, null))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The place of an object.
     *
     * @param key which of the object's main tags is meant, such as {@code highway}; absent = the first one
     */
    public Optional<Result> lookup(OsmRef ref, @Nullable String key) {
        return places.documents(ref).stream()
                .map(places::place)
                .filter(place -> key == null || place.category().key().equals(key))
                .findFirst()
                .map(this::result);
    }

    /** The place of an id. */
    public Optional<Result> lookup(long placeId) {
        return places.document(placeId).map(places::place).map(this::result);
    }

    private Result result(Place place) {
        return new Result(place, place.location().centroid(), rows.of(place), 1);
    }

    /** Some places from all over the index, at most so many. */
    public List<Result> sample(int most) {
        return places.sample(most).stream().map(places::place).map(this::result).toList();
    }

    /** A place by its id, with its box for a geometry. */
    public Optional<Place> place(long placeId) {
        return places.byId(placeId);
    }

    /** The words that a search finds a place by. */
    public Keywords keywords(Place place) {
        return Keywords.of(place, places);
    }

    @Override
    public void close() throws IOException {
        reader.close(); // not the folder, which holds nothing open and may be read by one that was reopened
    }
}
