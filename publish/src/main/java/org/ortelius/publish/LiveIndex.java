// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.ortelius.index.disk.WholeFile;
import org.ortelius.publish.IndexVersion.IndexFile;

/**
 * The folder that a replica answers from, as links to pulled files. Lucene never changes a file that it has written, and reads the commit with the
 * highest number, so the files of a later commit can come in beside those of the one that is read.
 *
 * @param content where the pulled file is
 */
record LiveIndex(Path folder, Function<IndexFile, Path> content) {

    private static final String COMMIT = "segments_";
    private static final String SEGMENT = ".si";

    /** Whether a version is a later commit of this index: it shares segments, has the same words, and no other file under a name of this one. */
    boolean isContinuedBy(IndexVersion version) throws IOException {
        Set<String> its = version.files().stream().map(IndexFile::name).collect(Collectors.toSet());
        boolean shares = false;
        for (IndexFile file : version.files()) {
            Path here = folder.resolve(file.name());
            if (Files.exists(here)) {
                if (!Files.isSameFile(here, content.apply(file))) {
                    return false;
                }
                shares |= file.name().endsWith(SEGMENT);
            }
        }
        if (!shares) {
            return false; // also where the folder is gone
        }
        Set<String> names = names();
        return words(its).equals(words(names)) && commit(its) > commit(names);
    }

    /** What is beside Lucene's files: a reader that is opened again keeps what it has read of them. */
    private static Set<String> words(Set<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith("_") && !name.startsWith(COMMIT))
                .collect(Collectors.toSet());
    }

    private static long commit(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(COMMIT))
                .mapToLong(SegmentInfos::generationFromSegmentsFileName)
                .max()
                .orElse(-1);
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Takes in what a version has, its commit last, then drops what it has not. A reader keeps the files that it has open. */
    void become(IndexVersion version) throws IOException {
        Set<String> here = names();
        for (boolean isCommit : new boolean[] {false, true}) {
            for (IndexFile file : version.files()) {
                if (file.name().startsWith(COMMIT) == isCommit && !here.contains(file.name())) {
                    Files.createLink(folder.resolve(file.name()), content.apply(file));
                }
            }
            WholeFile.sync(folder);
        }
        version.files().forEach(file -> here.remove(file.name()));
        for (String replaced : here) {
            Files.delete(folder.resolve(replaced));
        }
    }
}
