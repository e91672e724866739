// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Documents;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.store.terms.LiveDocuments;

/** Compares a generation with the places that it should hold; what stands in their address lines is learnt before. Not thread-safe. */
public final class IndexCheck implements Learner, Closeable {

    private final Directory directory;
    private final DirectoryReader reader;
    private final Documents documents = new Documents();

    private IndexCheck(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /** Opens a generation and reads all its files to see that none is damaged; throws when one is. */
    public static IndexCheck open(Path folder) throws IOException {
        return IndexFolder.read(folder, (files, reader) -> {
            ManifestCodec.unpack(reader.getIndexCommit().getUserData());
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return new IndexCheck(files, reader);
        });
    }

    @Override
    public Set<Long> unknown(Set<Long> placeIds) {
        return documents.unknown(placeIds);
    }

    @Override
    public void learn(long placeId, long order, Map<String, String> names) {
        documents.learn(placeId, order, names);
    }

    /** How many places the index has. */
    public long places() {
        return reader.numDocs();
    }

    /** Whether the index has a place, once, and just as it should be. */
    public boolean has(Place place) throws IOException {
        long wanted = documents.fingerprint(place);
        var id = new Term(Fields.ID, Long.toString(place.placeId()));
        int found = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            Bits live = LiveDocuments.of(segment);
            PostingsEnum postings = segment.postings(id, PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live.get(postings.docID())) {
                    var fingerprints = DocValues.getNumeric(segment, Fields.FINGERPRINT);
                    if (!fingerprints.advanceExact(postings.docID()) || fingerprints.longValue() != wanted) {
                        return false;
                    }
                    found++;
                }
            }
        }
        return found == 1;
    }

    /** Takes ids in. */
    @FunctionalInterface
    public interface Ids<E extends Exception> {
        void accept(long placeId) throws E;
    }

    /** The ids of all places of the index, one at a time. */
    public <E extends Exception> void forEachId(Ids<E> ids) throws IOException, E {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = LiveDocuments.of(leaf.reader());
            TermsEnum terms = leaf.reader().terms(Fields.ID).iterator();
            PostingsEnum postings = null;
            while (terms.next() != null) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live.get(postings.docID())) {
                        ids.accept(Long.parseLong(terms.term().utf8ToString()));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
