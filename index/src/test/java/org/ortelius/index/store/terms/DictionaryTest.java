// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.IndexBuilder;
import org.ortelius.index.IndexUpdater;
import org.ortelius.index.Manifest;
import org.ortelius.index.Sketch;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Places;

/** Few of many places go, so that no merge drops their documents. */
class DictionaryTest {

    private static final int CAFES = 100;
    private static final Manifest MANIFEST = new Manifest("g1", Instant.EPOCH, CAFES, Instant.EPOCH);

    private static Place cafe(int id, String name) {
        return Sketch.of(id, "N" + id, "amenity=cafe").name(name).place();
    }

    @Test
    void documents_that_are_gone_do_not_count(@TempDir Path folder) throws IOException {
        try (var builder = IndexBuilder.create(folder)) {
            for (int i = 1; i <= CAFES; i++) {
                builder.add(cafe(i, i == 7 ? "Café Omnibus" : "Café " + i));
            }
            builder.commit(MANIFEST);
        }
        try (var updater = IndexUpdater.open(folder)) {
            updater.remove(7);
            updater.put(cafe(8, "Bar"));
            updater.commit(MANIFEST);
        }
        try (var files = FSDirectory.open(folder);
                var reader = DirectoryReader.open(files)) {
            assertThat(reader.numDeletedDocs()).as("documents not yet dropped").isEqualTo(2);
            var dictionary = new Places(new IndexSearcher(reader)).dictionary();
            assertThat(dictionary.named()).isEqualTo(CAFES - 1);
            assertThat(dictionary.documents(Fields.NAME, "cafe")).isEqualTo(CAFES - 2);
            assertThat(dictionary.documents(Fields.NAME, "bar")).isOne();
            assertThat(dictionary.has(Fields.NAME, "omnibus")).isFalse();
            assertThat(dictionary.hasBegun(Fields.NAME, "omni")).isFalse();
            assertThat(dictionary.hasBegun(Fields.NAME, "caf")).isTrue();
        }
    }
}
