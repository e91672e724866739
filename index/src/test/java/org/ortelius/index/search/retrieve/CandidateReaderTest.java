// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;

class CandidateReaderTest {

    @Test
    void a_candidate_is_unpacked_once_whichever_way_it_is_asked_for(@TempDir Path folder) throws IOException {
        SmallCountry.built(folder).close();
        try (var files = DirectoryReader.open(FSDirectory.open(folder))) {
            var places = new Places(new IndexSearcher(files));
            int street = places.document(10).orElseThrow();
            int town = places.document(4).orElseThrow();
            var reader = new CandidateReader(places);
            CandidateDoc first = reader.one(street);
            List<CandidateDoc> both = reader.all(List.of(town, street));
            assertThat(both).containsExactly(places.candidate(town), places.candidate(street));
            assertThat(both.getLast()).isSameAs(first);
            assertThat(reader.one(town)).isSameAs(both.getFirst());
        }
    }
}
