// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The generations of one data folder: {@code DIR/index/NAME/} each, and {@code DIR/live}, a one-line file that names the live one.
 * Replacing that file is the one step that switches index and database schema together.
 */
public record Generations(Path data) {

    /** The live generation's name; empty before the first import. */
    public Optional<String> live() {
        try {
            return Optional.of(Files.readString(pointer()).strip()).filter(name -> !name.isEmpty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** When the live generation was switched to, or its index rebuilt; absent before the first import. */
    public Optional<FileTime> switchedAt() {
        try {
            return Optional.of(Files.getLastModifiedTime(pointer()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Where a generation's Lucene files are or will be. */
    public Path directory(String generation) {
        return data.resolve("index").resolve(generation);
    }

    /** Makes a complete generation the live one: written beside, synced, renamed over. */
    public void switchTo(String generation) throws IOException {
        Path next = data.resolve("live.next");
        try (var file = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(ByteBuffer.wrap((generation + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The generations with a folder, live or not, by name. */
    public List<String> all() throws IOException {
        Path root = data.resolve("index");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Deletes a generation's folder; on Linux, readers that have it open keep their files. */
    public void remove(String generation) throws IOException {
        Path folder = directory(generation);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Puts a rebuilt index in the place of a generation's; readers that have the old one open keep its files. */
    public void replaceDirectory(String generation, Path rebuilt) throws IOException {
        Path old = directory(generation + ".old");
        remove(generation + ".old");
        if (Files.exists(directory(generation))) {
            Files.move(directory(generation), old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(rebuilt, directory(generation), StandardCopyOption.ATOMIC_MOVE);
        remove(generation + ".old");
        switchTo(generation);
    }

    private Path pointer() {
        return data.resolve("live");
    }
}
