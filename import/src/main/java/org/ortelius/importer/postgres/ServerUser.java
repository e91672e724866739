// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** The user of the private cluster: the caller, or {@code postgres} if the caller is root, because PostgreSQL refuses root. */
record ServerUser(boolean isRoot) {

    private static final String NAME = "postgres";

    static ServerUser current() {
        return new ServerUser("root".equals(System.getProperty("user.name")));
    }

    /** The command as this user runs it. */
    Command command(List<String> words) {
        if (!isRoot) {
            return Command.of(words);
        }
        var all = new ArrayList<>(List.of("runuser", "-u", NAME, "--"));
        all.addAll(words);
        return Command.of(all);
    }

    /** Hands a file or folder to this user. */
    void own(Path path) throws IOException {
        if (isRoot) {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME);
            Files.setOwner(path, owner);
        }
    }

    /** Whether this user can reach the folder: when the caller is root, every folder above must let others through. */
    boolean canReach(Path folder) throws IOException {
        for (Path above = folder.toAbsolutePath().getParent(); isRoot && above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
