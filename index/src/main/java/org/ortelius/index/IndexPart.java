// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Documents;
import org.ortelius.index.store.box.SmallLeafCodec;

/** Places of a generation that are indexed while other threads index others; {@link IndexBuilder} puts the parts together. Not thread-safe. */
public final class IndexPart implements Learner, Closeable {

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final Documents documents = new Documents();

    private IndexPart(Path folder, Directory directory, IndexWriter writer) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
    }

    static IndexPart create(Path folder, double bufferMb) throws IOException {
        var config = new IndexWriterConfig()
                .setCodec(new SmallLeafCodec())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(bufferMb)
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setCommitOnClose(false);
        Directory files = new Passing(FSDirectory.open(folder));
        return IndexFolder.orClose(files, () -> new IndexPart(folder, files, new IndexWriter(files, config)));
    }

    /** Files that are copied before long need not be safe from a power failure. */
    private static final class Passing extends FilterDirectory {

        Passing(Directory files) {
            super(files);
        }

        @Override
        public void sync(Collection<String> names) {}

        @Override
        public void syncMetaData() {}
    }

    @Override
    public Set<Long> unknown(Set<Long> placeIds) {
        return documents.unknown(placeIds);
    }

    @Override
    public void learn(long placeId, long order, Map<String, String> names) {
        documents.learn(placeId, order, names);
    }

    public void add(Place place) throws IOException {
        writer.addDocument(documents.of(place));
    }

    /** Nothing is added after it. */
    public void finish() throws IOException {
        writer.commit();
    }

    /** Where it lies. */
    Path folder() {
        return folder;
    }

    /** Releases the files; what was not finished is lost. */
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}
