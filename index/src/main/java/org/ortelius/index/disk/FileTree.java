// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A folder and everything in it. Files that another process deletes meanwhile count as gone; {@code Files.walk} would throw. */
public final class FileTree {

    private FileTree() {}

    /** Handles a file or folder. */
    @FunctionalInterface
    public interface Deed {
        void with(Path path) throws IOException;
    }

    /** Nothing is left of it; a folder that is not there is no mistake. Links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        forEach(folder, Files::deleteIfExists);
    }

    /** Does something with each file and folder, the folder itself included, with what is in a folder before the folder. Links are not followed. */
    public static void forEach(Path folder, Deed deed) throws IOException {
        Files.walkFileTree(folder, new Visitor() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                leave(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            void leave(Path visited) throws IOException {
                try {
                    deed.with(visited);
                } catch (NoSuchFileException gone) {
                    // by another process
                }
            }
        });
    }

    /** The bytes of its files; 0 for a folder that is not there. */
    public static long bytes(Path folder) throws IOException {
        var sum = new AtomicLong();
        Files.walkFileTree(folder, new Visitor() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    sum.addAndGet(attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sum.get();
    }

    private abstract static class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return goOnIfGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
            leave(visited);
            return failure == null ? FileVisitResult.CONTINUE : goOnIfGone(failure);
        }

        /** All in a folder was visited. */
        void leave(Path visited) throws IOException {}

        private static FileVisitResult goOnIfGone(IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
