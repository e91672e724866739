// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Puts files in place so that after a kill or a power cut there is the old one or the new one, whole. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes a file in the place of the one there may be. @param attributes such as its permissions, which it has from the first moment */
    public static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(next, options, attributes)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        move(next, file);
    }

    /** Renames a file or folder whose content is on the disk already; a file that is in the way goes. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(to.toAbsolutePath().getParent());
    }

    /** Brings the names in a folder to the disk: a file's own {@code force} leaves out what it is called. */
    public static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
