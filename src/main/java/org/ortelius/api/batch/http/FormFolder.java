// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.batch.jobs.PrivateFiles;
import org.ortelius.index.disk.LockFile;

/**
 * Where forms are kept while they arrive and are answered: {@code DATA/forms}, in a folder of each service that is running, closed to other users.
 * Files of killed services, which hold addresses of customers, are deleted when the next one starts.
 */
@Singleton
class FormFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FormFolder.class);

    private final Path own;
    private @Nullable LockFile lock;

    @Inject
    FormFolder(OrteliusConfig config) {
        this(config.data().resolve("forms").resolve(UUID.randomUUID().toString()));
    }

    FormFolder(Path own) {
        this.own = own.toAbsolutePath();
    }

    /** Before anybody can send a form. */
    void open(@Observes StartupEvent event) throws IOException {
        open();
    }

    void open() throws IOException {
        Path all = own.getParent();
        PrivateFiles.claimFolder(all);
        lock = PrivateFiles.lock(own).orElse(null);
        try (Stream<Path> folders = Files.list(all)) {
            for (Path other : folders.filter(folder -> !folder.equals(own)).toList()) {
                removeUnlessInUse(other);
            }
        }
    }

    /** Reads a form, whose files are here until it is closed. */
    SentForm read(InputStream body, HttpHeaders headers) throws IOException {
        return SentForm.read(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), own);
    }

    /** A service that runs holds the lock of its folder. */
    private static void removeUnlessInUse(Path folder) throws IOException {
        try (@Nullable LockFile left = PrivateFiles.lock(folder).orElse(null)) {
            if (left != null) {
                remove(folder);
                LOG.infof("removed forms that a service left in %s", folder);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    @PreDestroy
    @Override
    public void close() throws IOException {
        remove(own);
        if (lock != null) {
            lock.close();
        }
    }
}
