// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Documents;
import org.ortelius.index.store.box.SmallLeafCodec;
import org.ortelius.index.store.terms.Fields;

/**
 * Changes a generation while others read it; they see nothing of it before {@link #commit}. Places in the address lines of a place are learnt before
 * the place is put. Not thread-safe.
 */
public final class IndexUpdater implements Learner, Closeable {

    /** Searches look into each segment; with this few they take as long as in one. */
    private static final int SEGMENTS_PER_TIER = 4;

    /** Places that are gone cost searches time until a merge drops them. */
    private static final double MOST_DELETED_PERCENT = 10;

    /** Segments below that are merged by the commit that makes one too many. */
    private static final double SMALL_MB = 2;

    private final Directory directory;
    private final IndexWriter writer;
    private final Merges merges;
    private final Documents documents = new Documents();

    private IndexUpdater(Directory directory, IndexWriter writer, Merges merges) {
        this.directory = directory;
        this.writer = writer;
        this.merges = merges;
    }

    /** A commit merges small segments only; others, which may take minutes, when {@link #merge} asks. */
    private static final class Merges extends FilterMergePolicy {

        private boolean areAsked;

        Merges() {
            super(new TieredMergePolicy()
                    .setSegmentsPerTier(SEGMENTS_PER_TIER)
                    .setDeletesPctAllowed(MOST_DELETED_PERCENT)
                    .setFloorSegmentMB(SMALL_MB));
        }

        @Override
        public @Nullable MergeSpecification findMerges(
                MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
            return areAsked ? super.findMerges(trigger, segments, context) : null;
        }
    }

    /** Opens a generation that {@link IndexBuilder} wrote. */
    public static IndexUpdater open(Path directory) throws IOException {
        var merges = new Merges();
        var config = new IndexWriterConfig()
                .setCodec(new SmallLeafCodec())
                .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
                .setMergePolicy(merges)
                .setMergeScheduler(
                        new SerialMergeScheduler()) // or closing would throw away what another thread has begun
                .setCommitOnClose(false);
        return IndexFolder.open(directory, files -> new IndexUpdater(files, new IndexWriter(files, config), merges));
    }

    /** The description of the generation in the last commit. */
    public static Manifest manifest(Path directory) throws IOException {
        try (Directory files = FSDirectory.open(directory)) {
            return ManifestCodec.unpack(SegmentInfos.readLatestCommit(files).getUserData());
        }
    }

    @Override
    public Set<Long> unknown(Set<Long> placeIds) {
        return documents.unknown(placeIds);
    }

    @Override
    public void learn(long placeId, long order, Map<String, String> names) {
        documents.learn(placeId, order, names);
    }

    /** Puts a place in the index, in the place of what had its id. */
    public void put(Place place) throws IOException {
        writer.updateDocument(id(place.placeId()), documents.of(place));
    }

    public void remove(long placeId) throws IOException {
        writer.deleteDocuments(id(placeId));
    }

    private static Term id(long placeId) {
        return new Term(Fields.ID, Long.toString(placeId));
    }

    /** How many places the index has with all changes so far, committed or not. Applies pending deletions, which the writer's own count leaves out. */
    public long places() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            return reader.numDocs();
        }
    }

    /** Makes all changes visible to who opens the generation from here on, and syncs them to disk. */
    public void commit(Manifest manifest) throws IOException {
        writer.setLiveCommitData(ManifestCodec.pack(manifest).entrySet());
        writer.commit();
    }

    /**
     * Merges what is due since the last commit, so that the index keeps few segments and few places that are gone, and commits that. Cheap when nothing is due,
     * as mostly; else it writes up to the whole index anew.
     *
     * @return whether anything was merged
     */
    public boolean merge() throws IOException {
        merges.areAsked = true;
        try {
            writer.maybeMerge();
        } finally {
            merges.areAsked = false;
        }
        return writer.commit() >= 0;
    }

    /** Releases the folder; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}
