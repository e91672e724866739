// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Deals an index of one segment out to several, document by document. */
final class Segments {

    private Segments() {}

    /** @param index of one segment without deleted documents */
    static void deal(Path index, int segments, Path into) throws IOException {
        var config = new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy());
        try (var files = FSDirectory.open(index);
                var reader = DirectoryReader.open(files);
                var others = FSDirectory.open(into);
                var writer = new IndexWriter(others, config)) {
            var one = (CodecReader) reader.leaves().getFirst().reader();
            for (int segment = 0; segment < segments; segment++) {
                writer.addIndexes(new Share(one, segment, segments));
            }
            writer.setLiveCommitData(reader.getIndexCommit().getUserData().entrySet());
            writer.commit();
        }
    }

    /** Every so many documents. */
    private static final class Share extends FilterCodecReader {

        private final FixedBitSet its;

        Share(CodecReader all, int first, int step) {
            super(all);
            this.its = new FixedBitSet(all.maxDoc());
            for (int document = first; document < all.maxDoc(); document += step) {
                its.set(document);
            }
        }

        @Override
        public Bits getLiveDocs() {
            return its;
        }

        @Override
        public int numDocs() {
            return its.cardinality();
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }
}
