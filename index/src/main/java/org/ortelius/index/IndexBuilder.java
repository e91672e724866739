// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Documents;
import org.ortelius.index.store.NeighbourMerges;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.store.box.SmallLeafCodec;
import org.ortelius.index.store.packed.MapOrder;

/**
 * Writes one generation. Places come in the order in which they shall lie: one by one, what stands in the address lines of a place being learnt before, or in
 * parts that are made side by side and appended in their order. {@link NeighbourMerges} keeps it. But for {@link #part}, not thread-safe.
 */
public final class IndexBuilder implements Closeable {

    private static final double MAX_BUFFER_MB = 128;
    private static final double PART_BUFFER_MB = 24;

    /** Half a gigabyte. A merge looks each word up in the 64 parts that make a bundle; with fewer, places would be copied more often. */
    private static final int PLACES_OF_BUNDLE = 1_600_000;

    /** Five gigabytes, the most that {@link IndexUpdater} makes. */
    private static final int PLACES_OF_SEGMENT = 16_000_000;

    /** What a merge sorts in memory, and its buffers. */
    private static final long BYTES_OF_MERGE = 32L << 20;

    /** Merges at a time, at most; their disk is in needs/slopes.tsv. */
    private static final int MOST_MERGES = 8;

    private static final String PARTS = "parts";

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final Documents documents = new Documents();
    private final AtomicInteger parts = new AtomicInteger();

    private IndexBuilder(Path folder, Directory directory, IndexWriter writer) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
    }

    /** Starts a generation in an empty or absent folder. */
    public static IndexBuilder create(Path directory) throws IOException {
        return create(directory, new NeighbourMerges(PLACES_OF_BUNDLE, PLACES_OF_SEGMENT));
    }

    static IndexBuilder create(Path directory, MergePolicy merges) throws IOException {
        long eighthOfHeap = Runtime.getRuntime().maxMemory() / 8;
        int cores = Runtime.getRuntime().availableProcessors();
        var threads = new ConcurrentMergeScheduler();
        threads.setMaxMergesAndThreads(
                cores + 2, (int) Math.clamp(eighthOfHeap / BYTES_OF_MERGE, 1, Math.clamp(cores / 2, 1, MOST_MERGES)));
        var config = new IndexWriterConfig()
                .setCodec(new SmallLeafCodec())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(Math.min(MAX_BUFFER_MB, eighthOfHeap / (double) (1 << 20)))
                .setMergePolicy(merges)
                .setMergeScheduler(threads)
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
        return IndexFolder.open(directory, files -> new IndexBuilder(directory, files, new IndexWriter(files, config)));
    }

    /** Remembers what a place is called that others have in their address. */
    public void learn(long placeId, long order, Map<String, String> names) {
        documents.learn(placeId, order, names);
    }

    /** The same for those of some places that may stand in address lines. */
    public void learn(List<Place> places) {
        places.stream()
                .filter(place -> Documents.isLine(place.ranks()))
                .forEach(place -> learn(place.placeId(), MapOrder.of(place), place.names()));
    }

    public void add(Place place) throws IOException {
        writer.addDocument(documents.of(place));
    }

    /** Begins a part, which takes some 24 MB of memory. Any thread may. */
    public IndexPart part() throws IOException {
        return IndexPart.create(
                folder.resolve(PARTS).resolve(Integer.toString(parts.incrementAndGet())), PART_BUFFER_MB);
    }

    /** Adds the places of a finished part behind those that are there, and removes the part. */
    public void append(IndexPart part) throws IOException {
        try (Directory files = FSDirectory.open(part.folder())) {
            writer.addIndexes(files);
            for (String file : files.listAll()) {
                files.deleteFile(file);
            }
        }
        Files.deleteIfExists(part.folder());
    }

    /** Words for kinds of places, instead of the program's own phrases. */
    public void specialPhrases(List<SpecialPhrases.Phrase> phrases) throws IOException {
        SpecialPhrases.write(folder, phrases);
    }

    /** Merges, commits with the manifest and syncs to disk; the generation can be opened from here on. */
    public void commit(Manifest manifest) throws IOException {
        Files.deleteIfExists(folder.resolve(PARTS));
        writer.forceMerge(1);
        writer.setLiveCommitData(ManifestCodec.pack(manifest).entrySet());
        writer.commit();
    }

    /** Releases the folder; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}
