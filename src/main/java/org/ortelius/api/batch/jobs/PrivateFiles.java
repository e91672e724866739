// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.disk.FileTree;
import org.ortelius.index.disk.LockFile;

/** Files and folders that nobody but their owner may look into, whatever the umask; where there are no such rights, as they come. */
public final class PrivateFiles {

    private static final boolean HAS_RIGHTS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OF_FOLDERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_FILES = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** With those above it that lack. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(OF_FOLDERS));
        }
    }

    /** A folder that others may have made before, with the rights that they give; what lies in it may come and go meanwhile. */
    public static void claimFolder(Path folder) throws IOException {
        createFolder(folder);
        if (HAS_RIGHTS) {
            Files.setPosixFilePermissions(folder, OF_FOLDERS);
        }
    }

    /** Makes an empty file; leaves one that is there as it is. */
    private static void createFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            try {
                Files.createFile(file, attributes(OF_FILES));
            } catch (FileAlreadyExistsException another) {
                // was quicker, and made it the same way
            }
        }
    }

    /** Takes the file {@code lock} of a folder, which one service has at a time until it ends; makes both where they lack. Empty while another has it. */
    public static Optional<LockFile> lock(Path folder) throws IOException {
        createFolder(folder);
        Path lock = folder.resolve("lock");
        createFile(lock);
        return LockFile.tryTake(lock);
    }

    static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        return FileChannel.open(file, options, attributes(OF_FILES));
    }

    /** Writes a file from its beginning. */
    static OutputStream write(Path file) throws IOException {
        return Channels.newOutputStream(open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)));
    }

    /** Takes the rights of others away from what earlier services made. */
    static void close(Path folder) throws IOException {
        if (HAS_RIGHTS) {
            FileTree.forEach(
                    folder,
                    file -> Files.setPosixFilePermissions(file, Files.isDirectory(file) ? OF_FOLDERS : OF_FILES));
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> rights) {
        return HAS_RIGHTS
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }
}
