// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.disk.WholeFile;

/**
 * The sums of the files of the last publication. Lucene never changes a file that it has written, and reading a whole index again for each
 * update would cost the disk what the update saves. A file is recognised by its inode, its size and its time of writing. If the list is
 * missing or unreadable, no sum is known. Not thread-safe.
 */
final class KnownSums {

    private final Path list;
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> now = new HashMap<>();

    /** @param list a line a file: its sum, a blank, and its inode, size and time */
    KnownSums(Path list) {
        this.list = list;
        try {
            for (String line : Files.readAllLines(list)) {
                String[] parts = line.split(" ", 2);
                if (parts.length == 2) {
                    before.put(parts[1], parts[0]);
                }
            }
        } catch (IOException unreadable) {
            before.clear(); // all files are read again
        }
    }

    /** The sum of a file, if it is the file of last time. */
    Optional<String> of(Path file) throws IOException {
        String key = key(file);
        return key == null ? Optional.empty() : Optional.ofNullable(before.get(key));
    }

    void remember(Path file, String sum) throws IOException {
        String key = key(file);
        if (key != null) {
            now.put(key, sum);
        }
    }

    /** Writes the sums that were remembered since this was made, and no others. */
    void write() throws IOException {
        WholeFile.write(
                list,
                now.entrySet().stream()
                        .map(known -> known.getValue() + " " + known.getKey() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** Absent on file systems without inodes. */
    private static @Nullable String key(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() == null
                ? null
                : "%s %d %s".formatted(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }
}
