// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Documents;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.store.box.SmallLeafCodec;
import org.ortelius.index.store.packed.MapOrder;

/**
 * Writes one generation. Places may come in any order; what stands in the address lines of a place is learnt before. Not thread-safe.
 */
public final class IndexBuilder implements Closeable {

    private static final double MAX_BUFFER_MB = 128;
    private static final int MAX_SEGMENTS = 1;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final Documents documents = new Documents();

    private IndexBuilder(Path folder, Directory directory, IndexWriter writer) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
    }

    /** Starts a generation in an empty or absent folder. */
    public static IndexBuilder create(Path directory) throws IOException {
        double eighthOfHeapMb = Runtime.getRuntime().maxMemory() / 8.0 / (1 << 20);
        var config = new IndexWriterConfig()
                .setCodec(new SmallLeafCodec())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(Math.min(MAX_BUFFER_MB, eighthOfHeapMb))
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

    /** Words for kinds of places, instead of the program's own phrases. */
    public void specialPhrases(List<SpecialPhrases.Phrase> phrases) throws IOException {
        SpecialPhrases.write(folder, phrases);
    }

    /** Merges, commits with the manifest and syncs to disk; the generation can be opened from here on. */
    public void commit(Manifest manifest) throws IOException {
        writer.forceMerge(MAX_SEGMENTS);
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
