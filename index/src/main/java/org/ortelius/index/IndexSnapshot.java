// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ortelius.index.search.query.Vocabulary;

/**
 * A folder with the files of an index' newest commit and with its words, as hard links: they stay what they are while an update goes on beside, and
 * take no room on the disk. The folder is on the disk of the index.
 */
public record IndexSnapshot(Path folder) {

    /** Commits follow one another in seconds; linking takes milliseconds. */
    private static final int ATTEMPTS = 10;

    /** Fills the folder, which need not exist; what was in it goes. */
    public static IndexSnapshot take(Path directory, Path folder) throws IOException {
        IOException changing = new NoSuchFileException(directory.toString());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                link(directory, folder);
                return new IndexSnapshot(folder);
            } catch (NoSuchFileException | FileNotFoundException another) {
                changing = another;
            }
        }
        throw changing;
    }

    private static void link(Path directory, Path folder) throws IOException {
        new IndexSnapshot(folder).remove();
        Files.createDirectories(folder);
        try (Directory index = FSDirectory.open(directory)) {
            for (String name : SegmentInfos.readLatestCommit(index).files(true)) {
                Files.createLink(folder.resolve(name), directory.resolve(name));
            }
        }
        for (String name : Vocabulary.FILES) {
            if (Files.exists(directory.resolve(name))) {
                Files.createLink(folder.resolve(name), directory.resolve(name));
            }
        }
    }

    /** Puts a file in it under a name of {@link Vocabulary#FILES}, in the place of the index' own. */
    public void put(String name, Path file) throws IOException {
        Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The files, by name. */
    public List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Removes the folder; the index keeps its files. */
    public void remove() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
