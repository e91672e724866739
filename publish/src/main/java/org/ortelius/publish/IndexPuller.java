// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.IndexUpdater;
import org.ortelius.index.Manifest;
import org.ortelius.index.disk.LockFile;
import org.ortelius.index.disk.WholeFile;
import org.ortelius.index.search.query.Vocabulary;
import org.ortelius.publish.IndexVersion.IndexFile;

/**
 * Brings a replica's data folder to the newest version in a bucket. Pulled files are in {@code DATA/pulled} under their checksums, and as hard
 * links in the generation's folder. A file that is there is complete and never fetched again; an interrupted one continues where it stopped.
 * The generation goes live when all files are there and open as an index. Until then, and if anything fails, the folder answers as before.
 * A version that updates have made of the live one comes into the live folder, so that a service keeps open, cached and compared what has not changed.
 */
public final class IndexPuller {

    private static final String PART = ".part";

    private final Bucket bucket;
    private final Path data;
    private final Path pulled;
    private final Generations generations;

    /** @param data the replica's own folder, without an import */
    public IndexPuller(Bucket bucket, Path data) {
        this.bucket = bucket;
        this.data = data;
        this.pulled = data.resolve("pulled");
        this.generations = new Generations(data);
    }

    /** Opens an index. */
    @FunctionalInterface
    public interface Opener<T> {
        T open(Path index) throws IOException;
    }

    /** The name of the newest version in a bucket. Throws what to do when there is none. */
    public static String newest(Bucket bucket) throws IOException {
        return Published.newest(bucket)
                .orElseThrow(
                        () -> new IOException("nothing is published at %1$s; publish with: ortelius publish --to %1$s"
                                .formatted(bucket.address())));
    }

    /** Pulls and returns the version that is now live; empty if it was live already, or if another process pulls into the folder. */
    public Optional<Manifest> run() throws IOException {
        Optional<LockFile> turn = LockFile.tryTake(turn());
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        try (var _ = turn.get()) {
            removeReplaced();
            String newest = newest(bucket);
            return isLive(newest) ? Optional.empty() : Optional.of(pull(newest));
        }
    }

    /**
     * Makes one version live, whatever is the newest, and opens it before another process can replace it; what is open stays readable. Waits while
     * another process pulls into the folder. Throws if the bucket has the version no longer and the folder has another one.
     */
    public <T> T open(String version, Opener<T> opener) throws IOException {
        try (var _ = LockFile.take(turn())) {
            removeReplaced();
            if (!isLive(version)) {
                pull(version);
            }
            return opener.open(generations.directory(generations.live().orElseThrow()));
        }
    }

    /** The file that the one who pulls holds. */
    private Path turn() throws IOException {
        if (generations.live().isPresent() && !Files.exists(pulled)) {
            throw new IOException(
                    "%s holds an import of its own; a replica needs a data folder for itself".formatted(data));
        }
        Files.createDirectories(pulled);
        return pulled.resolve("turn");
    }

    private boolean isLive(String name) throws IOException {
        return generations.live().isPresent()
                && Files.exists(version())
                && Files.readString(version()).equals(name);
    }

    /** The name of the live version. */
    private Path version() {
        return pulled.resolve("edition");
    }

    private Manifest pull(String name) throws IOException {
        IndexVersion version = Published.version(bucket, name);
        for (IndexFile file : version.files()) {
            fetch(file);
        }
        Generation next = generations.anotherOf(version.generation());
        Manifest manifest = assemble(version, next);
        Optional<LiveIndex> continued =
                generations.live().map(live -> new LiveIndex(generations.directory(live), this::content));
        Files.deleteIfExists(version()); // after a kill no name stands for another version's files
        WholeFile.sync(pulled);
        if (continued.isPresent() && continued.get().isContinuedBy(version)) {
            continued.get().become(version);
            generations.renew();
            generations.remove(next.folder());
        } else {
            generations.switchTo(next);
        }
        WholeFile.write(version(), name);
        removeFilesBut(version);
        return manifest;
    }

    private void fetch(IndexFile file) throws IOException {
        Path whole = content(file);
        if (Files.exists(whole)) {
            return;
        }
        Path part = pulled.resolve(file.sha256() + PART);
        download(file, part);
        if (Files.size(part) != file.bytes() || !Sha256.of(part).equals(file.sha256())) {
            Files.delete(part);
            throw new IOException("%s/%s (%s) is damaged; delete it and publish again"
                    .formatted(bucket.address(), file.object(), file.name()));
        }
        WholeFile.move(part, whole);
    }

    /** Continues behind the bytes of an earlier attempt. */
    private void download(IndexFile file, Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(channel.size());
            if (channel.size() < file.bytes()) {
                try (InputStream rest = bucket.read(file.object(), channel.size())) {
                    rest.transferTo(Channels.newOutputStream(channel));
                }
            }
            channel.force(true);
        }
    }

    private Path content(IndexFile file) {
        return pulled.resolve(file.sha256());
    }

    /** Links the index together as a folder beside the live one. Throws if this program cannot read it. */
    private Manifest assemble(IndexVersion version, Generation next) throws IOException {
        Path folder = Files.createDirectories(generations.directory(next));
        for (IndexFile file : version.files()) {
            Files.createLink(folder.resolve(file.name()), content(file));
        }
        WholeFile.sync(folder);
        Vocabulary.of(folder, Optional.empty());
        return IndexUpdater.manifest(folder);
    }

    /** Deletes indexes that a service has left since the last look, and interrupted pulls. It waits for a look, because a service may be about to open what was live a moment ago. */
    private void removeReplaced() throws IOException {
        Optional<Generation> live = generations.live();
        if (live.isPresent()) {
            generations.removeAllBut(Set.of(live.get().folder()));
        }
    }

    /** Deletes files here that the live folder does not link to. */
    private void removeFilesBut(IndexVersion version) throws IOException {
        Set<String> needed = new HashSet<>(List.of("turn", "edition"));
        version.files().forEach(file -> needed.add(file.sha256()));
        try (Stream<Path> files = Files.list(pulled)) {
            for (Path file : files.toList()) {
                if (!needed.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
