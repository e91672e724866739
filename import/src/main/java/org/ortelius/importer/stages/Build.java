// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.stages;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.IndexBuilder;

/** Which program this is: half of an import by one and half by another would be neither's. */
final class Build {

    /** Of a program that is not in archives, such as in tests. */
    private static final String CLASSES = "classes";

    private Build() {}

    /** A checksum of the archives with the stages and the index, a few milliseconds' work. */
    static String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> one : new Class<?>[] {Build.class, IndexBuilder.class}) {
                digest.update(content(one.getProtectionDomain().getCodeSource()));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | IOException cause) {
            throw new IllegalStateException("cannot tell which build this is", cause);
        }
    }

    private static byte[] content(@Nullable CodeSource source) throws IOException {
        Path archive = source == null
                ? Path.of(CLASSES)
                : Path.of(URI.create(source.getLocation().toString()));
        return Files.isRegularFile(archive) ? Files.readAllBytes(archive) : CLASSES.getBytes(StandardCharsets.UTF_8);
    }
}
