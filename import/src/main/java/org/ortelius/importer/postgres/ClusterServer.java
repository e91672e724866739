// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The server of a private cluster: started, stopped and watched by {@code pg_ctl} and by what {@code postmaster.pid} tells. */
final class ClusterServer {

    private static final int START_SECONDS = 120;

    /** Where postmaster.pid tells the port and whether connections are accepted, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    private final Path home;
    private final ServerUser user;

    /** @param home the cluster's folder */
    ClusterServer(Path home, ServerUser user) {
        this.home = home;
        this.user = user;
    }

    /** A start that was killed may go on until now, with another port. */
    void startOverAnother(ServerPrograms programs, int port) throws IOException, Command.Failed {
        try {
            start(programs, port);
        } catch (Command.Failed failed) {
            if (!isRunning(programs)) {
                throw failed;
            }
            stop();
            start(programs, port);
        }
    }

    private void start(ServerPrograms programs, int port) throws IOException, Command.Failed {
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
                        "-p " + port))
                .run();
    }

    /** Stops it if it runs. */
    void stop() throws IOException, Command.Failed {
        var programs = ServerPrograms.findOrInstall(home, user);
        if (isRunning(programs)) {
            user.command(List.of(pgCtl(programs), "stop", "-D", realHome(), "-m", "fast", "-w"))
                    .run();
        }
    }

    boolean isRunning(ServerPrograms programs) throws IOException {
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

    /**
     * Waits until it takes connections, and gives the port; whoever started it may have been killed before it was ready. Empty when it ends instead:
     * whoever stops it may have been killed, too.
     */
    OptionalInt awaitReady() throws IOException, Command.Failed {
        for (int i = 0; i < START_SECONDS * 10; i++) {
            var lines = pidFile();
            if (lines.isEmpty()) {
                return OptionalInt.empty();
            }
            if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")) {
                return OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE)));
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new Command.Failed("it is not ready after %d seconds".formatted(START_SECONDS));
    }

    /** After a crash the process number in postmaster.pid may be anybody's by now, and pg_ctl would take that for the server. */
    void forgetDead() throws IOException {
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

    /** The lines of postmaster.pid; none without a server. */
    private List<String> pidFile() throws IOException {
        Path file = home.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The server's last words say more than those of the program that starts it. */
    String reason(Command.Failed failed) throws IOException {
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

    /** Without symbolic links, since the server's user may be unable to follow them. */
    private String realHome() throws IOException {
        return home.toRealPath().toString();
    }

    private static String pgCtl(ServerPrograms programs) {
        return programs.bin().resolve("pg_ctl").toString();
    }

    /** A port of the loopback interface that nobody listens at. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
