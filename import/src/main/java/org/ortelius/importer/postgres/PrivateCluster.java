// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.index.disk.LockFile;

/**
 * A PostgreSQL cluster of our own under {@code DATA/pg}, on a free port of the loopback interface, with a password that only
 * the data folder's owner can read.
 *
 * <p>Several processes may use it: each holds a shared lock on {@code DATA/pg.users}, and the last to leave stops the server.
 * The system releases the lock of a killed process, so the next start simply takes the running server over.
 */
final class PrivateCluster implements AutoCloseable {

    private final Path data;
    private final Path home;
    private final ServerUser user = ServerUser.current();
    private final ClusterFolder folder;
    private final ClusterServer server;
    private final Path users;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private @Nullable LockFile inUse;

    private PrivateCluster(Path data) {
        this.data = data;
        this.home = data.resolve(ClusterFolder.NAME);
        this.users = data.resolve("pg.users");
        this.folder = new ClusterFolder(data, user);
        this.server = new ClusterServer(home, user);
    }

    /** The cluster of a data folder, made when there is none. Where its server will listen is known when this returns, whether it does {@link #awaitStart()} tells. */
    static PrivateCluster start(Path data) {
        try {
            Files.createDirectories(data);
            var cluster = new PrivateCluster(data.toRealPath());
            Thread.ofPlatform().name("postgresql").daemon().start(cluster::begin);
            await(cluster.port);
            return cluster;
        } catch (IOException cause) {
            throw unusable(data, cause);
        }
    }

    private static OrteliusException unusable(Path data, IOException cause) {
        return new OrteliusException(
                "cannot use the data folder %s: %s".formatted(data.toAbsolutePath(), cause.getMessage()), cause);
    }

    private void begin() {
        try {
            exclusively(this::join);
            started.complete(null);
        } catch (IOException cause) {
            fail(unusable(data, cause));
        } catch (RuntimeException | Error failure) { // who waits for the server must hear of any
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        try {
            if (inUse != null) {
                inUse.close();
                inUse = null;
            }
        } catch (IOException unclosed) {
            failure.addSuppressed(unclosed);
        }
        port.completeExceptionally(failure);
        started.completeExceptionally(failure);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    /** Returns when the server takes connections, throws when it cannot. */
    void awaitStart() {
        await(started);
    }

    int port() {
        return await(port);
    }

    Path home() {
        return home;
    }

    String password() {
        return folder.password();
    }

    String readerPassword() {
        return folder.readerPassword();
    }

    /** Leaves the cluster; the last one stops it. */
    @Override
    public synchronized void close() {
        started.exceptionally(_ -> null).join();
        if (inUse == null) {
            return;
        }
        try {
            exclusively(this::leave);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot stop the private cluster in " + home, cause);
        }
    }

    private interface Step {
        void run() throws IOException, Command.Failed;
    }

    /** Starting and stopping are done by one process at a time. */
    private void exclusively(Step step) throws IOException {
        try (var _ = LockFile.take(data.resolve("pg.turn"))) {
            step.run();
        } catch (Command.Failed failed) {
            throw new OrteliusException(
                    "the private PostgreSQL in %s does not start or stop: %s; its log is %s"
                            .formatted(home, server.reason(failed), home.resolve("server.log")),
                    failed);
        }
    }

    private void join() throws IOException, Command.Failed {
        inUse = LockFile.share(users);
        var programs = ServerPrograms.findOrInstall(home, user);
        if (!Files.exists(home.resolve(ServerPrograms.PG_VERSION))) {
            folder.create(programs);
        }
        folder.requireReaderPassword();
        server.forgetDead();
        OptionalInt running = server.isRunning(programs) ? server.awaitReady() : OptionalInt.empty();
        if (running.isEmpty()) {
            int free = ClusterServer.freePort();
            port.complete(free);
            server.startOverAnother(programs, free);
            running = server.awaitReady();
        }
        port.complete(running.orElseThrow(() -> new Command.Failed("it has ended")));
    }

    private void leave() throws IOException, Command.Failed {
        if (inUse != null) {
            inUse.close();
            inUse = null;
            Optional<LockFile> last = LockFile.tryTake(users);
            if (last.isPresent()) {
                try (var _ = last.get()) {
                    server.stop();
                }
            }
        }
    }
}
