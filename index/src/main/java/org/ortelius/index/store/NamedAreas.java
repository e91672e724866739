// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.ortelius.index.cache.Bounded;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.packed.ShapeCodec;
import org.ortelius.index.store.terms.Dictionary.Word;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.store.terms.LiveDocuments;

/**
 * The areas of one generation by their names. They are remembered, because towns come again and are many times fewer than streets: asked for by a query of
 * Lucene's each time, they took an eighth of a search. Thread-safe.
 */
final class NamedAreas {

    private static final int CACHED = 1_024;

    /** The number of namesakes to keep, the more important ones first. */
    private static final int MOST = 60;

    /** In degrees: the centroid of a large city's boundary may lie so far from its middle. */
    private static final double AROUND = .2;

    private static final int MOST_AROUND = 20;

    private static final Word AREA = new Word(Fields.RANK, Fields.AREA);

    private final Places places;
    private final Bounded<String, List<CandidateDoc>> known = new Bounded<>(CACHED);

    NamedAreas(Places places) {
        this.places = places;
    }

    private record Area(int document, double importance, long order) {

        static final Comparator<Area> MOST_IMPORTANT_FIRST =
                Comparator.comparingDouble(Area::importance).reversed().thenComparingLong(Area::order);
    }

    /** The most important first. */
    List<CandidateDoc> called(String name) {
        return known.get(name, this::read);
    }

    private List<CandidateDoc> read(String name) {
        try {
            var areas = new PriorityQueue<>(Area.MOST_IMPORTANT_FIRST.reversed());
            for (LeafReaderContext leaf : places.searcher().getLeafContexts()) {
                addAreas(areas, leaf, new Word(Fields.WHOLE, name));
            }
            return places.candidates(areas.stream()
                    .sorted(Area.MOST_IMPORTANT_FIRST)
                    .map(Area::document)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The most important first. */
    List<CandidateDoc> around(Point position) throws IOException {
        int[] min = {ShapeCodec.steps(position.lon() - AROUND), ShapeCodec.steps(position.lat() - AROUND)};
        int[] max = {ShapeCodec.steps(position.lon() + AROUND), ShapeCodec.steps(position.lat() + AROUND)};
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.RANK, Fields.AREA)), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Fields.CENTROID, min, max), Occur.FILTER)
                .add(FeatureField.newLinearQuery(Fields.STATIC, Fields.IMPORTANCE, 1), Occur.MUST)
                .build();
        return places.candidates(Stream.of(places.searcher().search(query, MOST_AROUND).scoreDocs)
                .map(hit -> hit.doc)
                .toList());
    }

    private void addAreas(PriorityQueue<Area> found, LeafReaderContext leaf, Word name) throws IOException {
        PostingsEnum named = places.dictionary().postings(leaf, name);
        PostingsEnum areas = places.dictionary().postings(leaf, AREA);
        if (named == null || areas == null) {
            return;
        }
        DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(named, areas));
        int first = both.nextDoc();
        if (first == DocIdSetIterator.NO_MORE_DOCS) { // most names are those of streets
            return;
        }
        Bits live = LiveDocuments.of(leaf.reader());
        DoubleValues importance =
                FeatureField.newDoubleValues(Fields.STATIC, Fields.IMPORTANCE).getValues(leaf, null);
        NumericDocValues order = DocValues.getNumeric(leaf.reader(), Fields.ORDER);
        for (int area = first; area != DocIdSetIterator.NO_MORE_DOCS; area = both.nextDoc()) {
            if (live.get(area) && importance.advanceExact(area) && order.advanceExact(area)) {
                found.add(new Area(leaf.docBase + area, importance.doubleValue(), order.longValue()));
            }
            if (found.size() > MOST) {
                found.remove();
            }
        }
    }
}
