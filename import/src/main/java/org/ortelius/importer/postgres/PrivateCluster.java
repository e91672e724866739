// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.OrteliusException;
import org.ortelius.index.disk.LockFile;

/**
 * A PostgreSQL cluster of our own under {@code DATA/pg}, on a free port of the loopback interface, with a password that only
 * the data folder's owner can read.
 *
 * <p>Several processes may use it: each holds a shared lock on {@code DATA/pg.users}, and the last to leave stops the server.
 * The system releases the lock of a killed process, so the next start simply takes the running server over.
 */
final class PrivateCluster implements AutoCloseable {

    private static final int START_SECONDS = 120;

    /** Where postmaster.pid tells the port and whether connections are accepted, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    private final Path data;
    private final Path home;
    private final ServerUser user = ServerUser.current();
    private final ClusterFolder folder;
    private final Path users;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private @Nullable LockFile inUse;

    private PrivateCluster(Path data) {
        this.data = data;
        this.home = data.resolve(ClusterFolder.NAME);
        this.users = data.resolve("pg.users");
        this.folder = new ClusterFolder(data, user);
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
                            .formatted(home, reason(failed), home.resolve("server.log")),
                    failed);
        }
    }

    /** The server's last words say more than those of the program that starts it. */
    private String reason(Command.Failed failed) throws IOException {
        Path log = home.resolve("server.log");
        if (!Files.isReadable(log) || !failed.getMessage().contains("log output")) {
            return failed.getMessage();
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce((earlier, later) -> later)
                    .orElse(failed.getMessage());
        }
    }

    private void join() throws IOException, Command.Failed {
        inUse = LockFile.share(users);
        var programs = ServerPrograms.findOrInstall(home, user);
        if (!Files.exists(home.resolve(ServerPrograms.PG_VERSION))) {
            folder.create(programs);
        }
        folder.requireReaderPassword();
        forgetDeadServer();
        if (!isRunning(programs)) {
            port.complete(freePort());
            startServerOverAnother(programs);
        }
        port.complete(Integer.parseInt(awaitReady().get(PORT_LINE)));
    }

    /** After a crash the process number in postmaster.pid may be anybody's by now, and pg_ctl would take that for the server. */
    private void forgetDeadServer() throws IOException {
        var lines = pidFile();
        boolean anothers = !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .flatMap(process -> process.info().command())
                        .filter(program -> !program.contains("postgres"))
                        .isPresent();
        if (anothers) {
            Files.delete(home.resolve("postmaster.pid"));
        }
    }

    /** Whoever started the server may have been killed before it was ready. */
    private List<String> awaitReady() throws IOException, Command.Failed {
        for (int i = 0; i < START_SECONDS * 10; i++) {
            var lines = pidFile();
            if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")) {
                return lines;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new Command.Failed("it is not ready after %d seconds".formatted(START_SECONDS));
    }

    /** The lines of postmaster.pid; none without a server. */
    private List<String> pidFile() throws IOException {
        Path file = home.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void leave() throws IOException, Command.Failed {
        if (inUse != null) {
            inUse.close();
            inUse = null;
            Optional<LockFile> last = LockFile.tryTake(users);
            if (last.isPresent()) {
                try (var _ = last.get()) {
                    stopServer();
                }
            }
        }
    }

    private void stopServer() throws IOException, Command.Failed {
        var programs = ServerPrograms.findOrInstall(home, user);
        if (isRunning(programs)) {
            user.command(List.of(pgCtl(programs), "stop", "-D", realHome(), "-m", "fast", "-w"))
                    .run();
        }
    }

    private boolean isRunning(ServerPrograms programs) throws IOException {
        if (pidFile().isEmpty()) {
            return false;
        }
        try {
            user.command(List.of(pgCtl(programs), "status", "-D", realHome())).run();
            return true;
        } catch (Command.Failed notRunning) {
            return false;
        }
    }

    /** A start that was killed may go on until now, with another port. */
    private void startServerOverAnother(ServerPrograms programs) throws IOException, Command.Failed {
        try {
            startServer(programs);
        } catch (Command.Failed failed) {
            if (!isRunning(programs)) {
                throw failed;
            }
            stopServer();
            startServer(programs);
        }
    }

    private void startServer(ServerPrograms programs) throws IOException, Command.Failed {
        user.command(List.of(
                        pgCtl(programs),
                        "start",
                        "-D",
                        realHome(),
                        "-w",
                        "-t",
                        Integer.toString(START_SECONDS),
                        "-l",
                        realHome() + "/server.log",
                        "-o",
                        "-p " + port.join()))
                .run();
    }

    /** Without symbolic links, since the server's user may be unable to follow them. */
    private String realHome() throws IOException {
        return home.toRealPath().toString();
    }

    private static String pgCtl(ServerPrograms programs) {
        return programs.bin().resolve("pg_ctl").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
