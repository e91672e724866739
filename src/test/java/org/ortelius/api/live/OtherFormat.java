// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.ortelius.index.Generations;

/** An index as a much older program would have left it. */
public final class OtherFormat {

    private OtherFormat() {}

    /** Makes one live in a data folder. */
    public static void makeLive(Path data) throws IOException {
        var generations = new Generations(data);
        try (var files = FSDirectory.open(generations.directory("older"));
                var writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
            writer.commit();
        }
        generations.switchTo("older");
    }
}
