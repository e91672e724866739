// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.ortelius.index.disk.FileTree;
import org.ortelius.index.disk.WholeFile;

/**
 * The generations of one data folder: {@code DIR/index/NAME/} each, and {@code DIR/live}, a one-line file that names the live one.
 * Replacing that file is the one step that switches index and database schema together, be it to another import or to a rebuilt index.
 */
public record Generations(Path data) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The live generation; empty before the first import. Throws {@link UnreadablePointer} when there is one that cannot be told. */
    public Optional<Generation> live() {
        try {
            return Optional.of(read(Files.readString(pointer()).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException cause) {
            throw unreadable(cause);
        }
    }

    private static Generation read(String line) throws IOException {
        try {
            return new Generation(line);
        } catch (IllegalArgumentException noName) {
            throw new IOException(noName.getMessage(), noName);
        }
    }

    /** When the live generation was switched to or renewed; absent before the first import. Throws {@link UnreadablePointer}. */
    public Optional<FileTime> switchedAt() {
        try {
            return Optional.of(Files.getLastModifiedTime(pointer()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException cause) {
            throw unreadable(cause);
        }
    }

    private UnreadablePointer unreadable(IOException cause) {
        String why = cause instanceof AccessDeniedException
                ? "user %s may not read it".formatted(System.getProperty("user.name"))
                : String.valueOf(cause.getMessage());
        return new UnreadablePointer(
                "cannot tell what is live, %s should name a folder of %s: %s; make it so and start again, nothing was changed"
                        .formatted(pointer(), root(), why),
                cause);
    }

    /** Where a generation's Lucene files are or will be. */
    public Path directory(Generation generation) {
        return directory(generation.folder());
    }

    /** The same by the name of the folder. */
    public Path directory(String folder) {
        return root().resolve(folder);
    }

    /** The letters and digits of a moment that generations made then have in their names. */
    public static String timestamp(Instant moment) {
        return TIME.format(moment);
    }

    /** A generation for another index of the same tables, in a folder that was never used. */
    public Generation anotherOf(String schema) {
        Instant moment = Instant.now();
        while (Files.exists(directory(schema + "." + timestamp(moment)))) {
            moment = moment.plusMillis(1);
        }
        return new Generation(schema + "." + timestamp(moment));
    }

    /** Makes a complete generation the live one, in the one step of a rename that lasts. */
    public void switchTo(Generation generation) throws IOException {
        if (Files.isDirectory(root())) {
            WholeFile.sync(root());
        }
        WholeFile.write(pointer(), generation.folder() + "\n");
    }

    /** The same for one whose index has the schema's name. */
    public void switchTo(String generation) throws IOException {
        switchTo(new Generation(generation));
    }

    /** Has readers look at the live generation again, whose index has another commit. */
    public void renew() throws IOException {
        switchTo(live().orElseThrow());
    }

    /** The folders of generations, live or not, by name. */
    public List<String> all() throws IOException {
        if (!Files.isDirectory(root())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Whether a folder has an index that was finished, readable or not. */
    public boolean isFinished(String folder) throws IOException {
        if (!Files.isDirectory(directory(folder))) {
            return false;
        }
        try (var files = FSDirectory.open(directory(folder))) {
            return DirectoryReader.indexExists(files);
        }
    }

    /** Deletes a generation's folder; on Linux, readers that have it open keep their files. */
    public void remove(String folder) throws IOException {
        FileTree.delete(directory(folder));
    }

    /** Deletes the folders of all generations but some. */
    public void removeAllBut(Set<String> folders) throws IOException {
        for (String other : all()) {
            if (!folders.contains(other)) {
                remove(other);
            }
        }
    }

    private Path root() {
        return data.resolve("index");
    }

    private Path pointer() {
        return data.resolve("live");
    }
}
