// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files of an index with the checksums at their ends. It reads slowly, so that others find the disk free, and each file once: a file that has
 * neither another size nor another time is not read again, so that an update costs its new files. For one thread.
 */
public final class Checksums {

    private static final int PART = 1 << 16;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEGA = 1e6;

    private final int megabytesPerSecond;
    private Map<Path, Verdict> verdicts = new HashMap<>();

    /** @param megabytesPerSecond how fast to read at most, above 0 where anything is read */
    public Checksums(int megabytesPerSecond) {
        this.megabytesPerSecond = megabytesPerSecond;
    }

    /** @param damage what is wrong with the file; absent = nothing */
    private record Verdict(
            long length, FileTime time, @Nullable String damage) {
        boolean isOf(Verdict other) {
            return length == other.length && time.equals(other.time);
        }
    }

    /** Tells what is wrong with a file of the newest commit; empty for a good one. Files that a later commit deletes meanwhile do not count. */
    public Optional<String> damage(Path folder) throws IOException {
        try (Directory files = new NIOFSDirectory(folder)) {
            Map<Path, Verdict> found = new HashMap<>();
            for (String name : names(files)) {
                look(files, folder.resolve(name)).ifPresent(verdict -> found.put(folder.resolve(name), verdict));
            }
            verdicts = found;
        } catch (CorruptIndexException damaged) {
            return Optional.of(String.valueOf(damaged.getMessage()));
        }
        return verdicts.values().stream()
                .flatMap(verdict -> Optional.ofNullable(verdict.damage()).stream())
                .sorted()
                .findFirst();
    }

    private static Collection<String> names(Directory files) throws IOException {
        return SegmentInfos.readLatestCommit(files).files(true);
    }

    private Optional<Verdict> look(Directory files, Path file) throws IOException {
        try {
            var now = new Verdict(Files.size(file), Files.getLastModifiedTime(file), null);
            Verdict known = verdicts.get(file);
            return Optional.of(known != null && known.isOf(now) ? known : read(files, file, now));
        } catch (NoSuchFileException | FileNotFoundException gone) {
            return Optional.empty();
        }
    }

    private Verdict read(Directory files, Path file, Verdict now) throws IOException {
        try (ChecksumIndexInput in = files.openChecksumInput(file.getFileName().toString())) {
            read(in);
            CodecUtil.checkFooter(in);
            return now;
        } catch (CorruptIndexException damaged) {
            return new Verdict(now.length(), now.time(), String.valueOf(damaged.getMessage()));
        }
    }

    private void read(ChecksumIndexInput in) throws IOException {
        var part = new byte[PART];
        long end = in.length() - CodecUtil.footerLength();
        long start = System.nanoTime();
        while (in.getFilePointer() < end) {
            in.readBytes(part, 0, (int) Math.min(PART, end - in.getFilePointer()));
            long due = (long) (in.getFilePointer() / (megabytesPerSecond * MEGA) * NANOS_PER_SECOND);
            pause(Duration.ofNanos(due - (System.nanoTime() - start)));
        }
    }

    private static void pause(Duration ahead) throws IOException {
        if (ahead.isNegative()) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(ahead.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
