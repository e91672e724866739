// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.cache.Sifted;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.CandidateDocCodec;
import org.ortelius.index.store.packed.PackedPlace;
import org.ortelius.index.store.terms.Column;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.store.terms.LiveDocuments;

/**
 * Reads places back. A document number is valid for the searcher given at construction only. Thread-safe; places and candidates that address
 * lines name are cached.
 */
public final class Places {

    /** Documents of a term. */
    public static final int MOST_OF_TERM = 64;

    private static final int CACHED = 8_192;

    /** Where there are more of them. A search looks at some ten; after 700 searches what is still kept becomes old in the JVM's memory. */
    private static final int CACHED_OF_STREETS = 256;

    /** As {@link Fields#RANK} has it. */
    private static final String STREET = "s26";

    private final IndexSearcher searcher;
    private final Dictionary dictionary;
    private final TermDocuments terms;
    private final Sifted<Long, Optional<Place>> areas;
    private final Sifted<Long, Optional<CandidateDoc>> candidates;
    private final NamedAreas namedAreas;

    public Places(IndexSearcher searcher) {
        this.searcher = searcher;
        this.dictionary = new Dictionary(searcher);
        this.terms = new TermDocuments(searcher);
        boolean areStreetsFew = dictionary.documents(Fields.RANK, STREET) <= CACHED;
        this.areas = new Sifted<>(CACHED, CACHED_OF_STREETS, place -> areStreetsFew || isArea(place.map(Place::ranks)));
        this.candidates = new Sifted<>(
                CACHED, CACHED_OF_STREETS, place -> areStreetsFew || isArea(place.map(CandidateDoc::ranks)));
        this.namedAreas = new NamedAreas(this);
    }

    /** Of more streets than are kept one comes again too late. */
    private static boolean isArea(Optional<Ranks> ranks) {
        return ranks.filter(Documents::isLine).isPresent();
    }

    /** The searcher that document numbers belong to. */
    public IndexSearcher searcher() {
        return searcher;
    }

    /** The words of the index. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** How often answers and searches asked for one of the places that many have in their address. */
    public long cacheAsked() {
        return areas.asked() + candidates.asked();
    }

    /** How often it had to be read from the index. */
    public long cacheLoaded() {
        return areas.missed() + candidates.missed();
    }

    /** A place that is unpacked as far as somebody looks at it. */
    public PackedPlace packed(int document) {
        return new PackedPlace(required(Fields.PLACE, document), () -> required(Fields.SHAPE, document));
    }

    /** A place with its full geometry. */
    public Place place(int document) {
        return packed(document).whole();
    }

    /** A place whose geometry is just its box: cheap, whatever its outline. */
    public Place rough(int document) {
        return packed(document).rough();
    }

    /** The candidate of a document; only for documents that a search term found. */
    public CandidateDoc candidate(int document) {
        return CandidateDocCodec.unpack(required(Fields.CANDIDATE, document));
    }

    /** The same of many documents, in their order; half the work of asking for each. */
    public List<CandidateDoc> candidates(List<Integer> documents) {
        return candidates(documents, HashMap.newHashMap(documents.size()));
    }

    /** @param known by their documents; those that it lacks are read and added */
    public List<CandidateDoc> candidates(List<Integer> documents, Map<Integer, CandidateDoc> known) {
        Map<LeafReaderContext, Column> columns = new HashMap<>();
        var inOrder = new ArrayList<>(documents);
        inOrder.sort(null);
        for (Integer document : inOrder) {
            if (!known.containsKey(document)) {
                LeafReaderContext leaf = leaf(document);
                Column its = columns.computeIfAbsent(leaf, segment -> new Column(segment.reader(), Fields.CANDIDATE));
                known.put(document, CandidateDocCodec.unpack(its.required(document - leaf.docBase)));
            }
        }
        var candidates = new ArrayList<CandidateDoc>(documents.size());
        for (Integer document : documents) {
            candidates.add(known.get(document));
        }
        return candidates;
    }

    /** Whether a place is an area that holds a position; false for an unknown id. */
    public boolean isAround(long placeId, Point position) {
        return document(placeId)
                .map(this::packed)
                .filter(place -> place.isArea() && place.nearest(position).degrees() == 0)
                .isPresent();
    }

    /** A place by its id, with its box for a geometry; empty for an unknown id. Cached: meant for address lines. */
    public Optional<Place> byId(long placeId) {
        return areas.get(placeId, id -> document(id).map(this::rough));
    }

    /** The candidate document of a named place by its id, cached. */
    public Optional<CandidateDoc> candidateById(long placeId) {
        return candidates.get(
                placeId,
                id -> document(id)
                        .filter(document -> value(Fields.CANDIDATE, document) != null)
                        .map(this::candidate));
    }

    /** The areas that have a whole name, closed up as {@link Fields#WHOLE} has it, at most the 60 most important, cached. */
    public List<CandidateDoc> areasCalled(String name) {
        return namedAreas.called(name);
    }

    /** The most important areas whose centroids lie within about 20 km of a position. */
    public List<CandidateDoc> areasAround(Point position) throws IOException {
        return namedAreas.around(position);
    }

    /** The document of a place id; empty for an unknown id. */
    public Optional<Integer> document(long placeId) {
        return documents(new Term(Fields.ID, Long.toString(placeId))).stream().findFirst();
    }

    /** The documents of an OSM object, one for each of its main tags. */
    public List<Integer> documents(OsmRef ref) {
        return documents(new Term(Fields.OSM, ref.toString()));
    }

    /** The documents with a term, in the order of the map, at most 64. */
    public List<Integer> documents(Term term) {
        return documents(term, MOST_OF_TERM);
    }

    /** The first documents with a term, in the order of the map; straight from the postings, without a query. */
    public List<Integer> documents(Term term, int most) {
        return terms.first(term, most);
    }

    /** The same for many terms of a field, asked for one after the other. */
    public TermDocuments.OneByOne documentsOneByOne(String field) {
        return terms.oneByOne(field);
    }

    /** Some documents from all over the index, in its order, at most so many. */
    public List<Integer> sample(int most) {
        int all = searcher.getIndexReader().maxDoc();
        int step = Math.ceilDiv(all, most);
        var sample = new ArrayList<Integer>();
        for (int document = 0; document < all; document += step) {
            LeafReaderContext leaf = leaf(document);
            if (LiveDocuments.of(leaf.reader()).get(document - leaf.docBase)) {
                sample.add(document);
            }
        }
        return sample;
    }

    /** Whether any house number hangs on a street or place. */
    public boolean isNumbered(long placeId) {
        return !numbers(placeId, "", 1).isEmpty();
    }

    /** The house numbers on a street or place that begin like this, at most so many, in the order of their letters. */
    public List<String> numbers(long placeId, String start, int most) {
        String parent = placeId + "/";
        var prefix = new BytesRef(parent + start);
        try {
            Terms numbers = MultiTerms.getTerms(searcher.getIndexReader(), Fields.PARENT_NUMBER);
            TermsEnum terms = numbers == null ? TermsEnum.EMPTY : numbers.iterator();
            var found = new ArrayList<String>();
            BytesRef term = terms.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : terms.term();
            while (term != null && found.size() < most && StringHelper.startsWith(term, prefix)) {
                String number = term.utf8ToString();
                if (!this.terms.any(new Term(Fields.PARENT_NUMBER, number), 1).isEmpty()) {
                    found.add(number.substring(parent.length()));
                }
                term = terms.next();
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private BytesRef required(String field, int document) {
        LeafReaderContext leaf = leaf(document);
        return new Column(leaf.reader(), field).required(document - leaf.docBase);
    }

    private @Nullable BytesRef value(String field, int document) {
        LeafReaderContext leaf = leaf(document);
        return new Column(leaf.reader(), field).value(document - leaf.docBase);
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
