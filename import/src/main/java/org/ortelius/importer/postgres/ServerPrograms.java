// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ortelius.importer.errors.OrteliusException;

/**
 * The folder of {@code initdb} and {@code pg_ctl} of a PostgreSQL that has PostGIS: of the version that made the cluster, where there is one, for no
 * other reads it; else the newest. Installs Debian's packages when there is none and the caller is root; else the error names them.
 */
record ServerPrograms(Path bin) {

    /** The file of a cluster with the version that made it, such as 17. */
    static final String PG_VERSION = "PG_VERSION";

    private static final String PACKAGE = "postgresql-postgis";
    private static final Path CLUSTER_SETTINGS = Path.of("/etc/postgresql-common/createcluster.conf");
    private static final Path DEBIAN = Path.of("/usr");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** @param cluster its folder, which need not exist */
    static ServerPrograms findOrInstall(Path cluster, ServerUser user) throws IOException {
        Path made = cluster.resolve(PG_VERSION);
        if (Files.exists(made)) {
            int version = major(Files.readString(made));
            return of(version, installed("postgresql-%d-postgis-3".formatted(version), user), cluster);
        }
        return new ServerPrograms(newest(installed(PACKAGE, user)).bin);
    }

    /** 17 of {@code PostgreSQL 17.2}; 0 where there is none. */
    private static int major(String text) {
        var number = NUMBER.matcher(text);
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    /** At least one. @param packages that are installed where there is none */
    private static List<Installation> installed(String packages, ServerUser user) {
        List<Installation> there = installed();
        if (there.isEmpty() && user.isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            install(packages);
            there = installed();
        }
        if (there.isEmpty()) {
            throw new OrteliusException(
                    "no PostgreSQL with PostGIS on this machine: install it (Debian: apt-get install %s) or name a database with --db"
                            .formatted(packages));
        }
        return there;
    }

    /** @param version 17, or 0 where nobody says */
    record Installation(int version, Path bin, Path share) {

        private boolean hasPostgis() {
            return Files.isExecutable(bin.resolve("initdb"))
                    && Files.exists(share.resolve("extension/postgis.control"));
        }
    }

    /** Asks pg_config, three processes that a start would wait for, only where Debian's folders have none. */
    private static List<Installation> installed() {
        List<Installation> debian = debianVersions(DEBIAN);
        return debian.isEmpty() ? pgConfig() : debian;
    }

    static Installation newest(List<Installation> there) {
        return there.stream()
                .max(Comparator.comparingInt(Installation::version))
                .orElseThrow();
    }

    /** The one for a cluster; throws what to install where there are but others, and what moves the cluster to them. */
    static ServerPrograms of(int version, List<Installation> there, Path cluster) {
        return there.stream()
                .filter(one -> one.version == version)
                .findFirst()
                .map(one -> new ServerPrograms(one.bin))
                .orElseThrow(() -> another(version, newest(there), cluster));
    }

    private static OrteliusException another(int version, Installation there, Path cluster) {
        return new OrteliusException(
                "%1$s was made by PostgreSQL %2$d, and this machine has PostgreSQL %3$d: install %2$d, too (Debian: apt-get install postgresql-%2$d-postgis-3), to use it as it is; docs/operations.md says how to move the data after that: pg_upgrade -b /usr/lib/postgresql/%2$d/bin -B %4$s -d %1$s -D %1$s.next -U %5$s"
                        .formatted(cluster, version, there.version, there.bin, Database.USER));
    }

    /** Those with PostGIS. @param usr where {@code lib/postgresql} and {@code share/postgresql} are */
    static List<Installation> debianVersions(Path usr) {
        Path root = usr.resolve("lib/postgresql");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.filter(version ->
                            NUMBER.matcher(version.getFileName().toString()).matches())
                    .map(version -> new Installation(
                            Integer.parseInt(version.getFileName().toString()),
                            version.resolve("bin"),
                            usr.resolve("share/postgresql").resolve(version.getFileName())))
                    .filter(Installation::hasPostgis)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<Installation> pgConfig() {
        try {
            Path bin = Path.of(Command.of(List.of("pg_config", "--bindir")).output());
            Path share = Path.of(Command.of(List.of("pg_config", "--sharedir")).output());
            int version = major(Command.of(List.of("pg_config", "--version")).output());
            return Stream.of(new Installation(version, bin, share))
                    .filter(Installation::hasPostgis)
                    .toList();
        } catch (Command.Failed | IOException noSuchProgram) {
            return List.of();
        }
    }

    private static void install(String packages) {
        System.err.println("installing Debian's " + packages + " (PostgreSQL and PostGIS, once) ...");
        try {
            keepDebianFromStartingACluster();
            Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive", "UCF_FORCE_CONFFOLD", "1");
            Command.of(List.of("apt-get", "update", "-qq")).with(quiet).run();
            Command.of(List.of(
                            "apt-get",
                            "install",
                            "-y",
                            "-qq",
                            "--no-install-recommends",
                            "-o",
                            "Dpkg::Options::=--force-confold",
                            packages))
                    .with(quiet)
                    .run();
        } catch (Command.Failed | IOException failed) {
            throw new OrteliusException(
                    "cannot install %s: %s; install it by hand or name a database with --db"
                            .formatted(packages, failed.getMessage()),
                    failed);
        }
    }

    private static void keepDebianFromStartingACluster() throws IOException {
        if (!Files.exists(CLUSTER_SETTINGS)) {
            Files.createDirectories(CLUSTER_SETTINGS.getParent());
            Files.writeString(CLUSTER_SETTINGS, "create_main_cluster = false\n");
        }
    }
}
