// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.IndexSnapshot;
import org.ortelius.index.disk.LockFile;
import org.ortelius.index.text.Synonyms;
import org.ortelius.publish.IndexVersion.IndexFile;

/**
 * Publishes the live generation of a data folder as the newest version in a bucket, while imports, updates and searches go on. It sends the
 * files, then the version that names them, then the word that this version is the newest. If it is interrupted, replicas keep what they have,
 * and the next publication continues. Only one data folder may publish to an address.
 */
public final class IndexPublisher {

    /** The names sort by time. */
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Bucket bucket;
    private final Path data;
    private final Generations generations;
    private final Optional<Path> synonyms;
    private final Clock clock = Clock.systemUTC();

    /** @param synonyms those that replicas use instead of the generation's; empty = the generation's */
    public IndexPublisher(Bucket bucket, Path data, Optional<Path> synonyms) {
        this.bucket = bucket;
        this.data = data;
        this.synonyms = synonyms;
        this.generations = new Generations(data);
    }

    /**
     * The result of a publication.
     *
     * @param files the files of the version
     * @param sent the files that were not in the bucket yet; 0, without a new version, if the newest one is the same
     * @param bytesSent the size of the sent files
     */
    public record Sent(String generation, int files, int sent, long bytesSent) {}

    /**
     * Sends the files that are not there yet.
     *
     * @param keep the number of versions to keep in the bucket, at least 1; a replica whose version is deleted while it pulls takes the newest
     */
    public Sent run(int keep) throws IOException {
        if (keep < 1) {
            throw new IllegalArgumentException("at least 1 version is kept, got " + keep);
        }
        Generation generation = generations.live().orElseThrow(() -> new IOException("no data in " + data));
        Path folder = data.resolve("tmp").resolve("publish");
        Files.createDirectories(folder);
        try (var _ = LockFile.tryTake(folder.resolve("turn"))
                .orElseThrow(() -> new IOException("another process is publishing from " + data))) {
            var snapshot = IndexSnapshot.take(generations.directory(generation), folder.resolve("files"));
            try {
                if (synonyms.isPresent()) {
                    snapshot.put(Synonyms.FILE, synonyms.get());
                }
                return publish(generation.schema(), snapshot, keep);
            } finally {
                snapshot.remove();
            }
        }
    }

    private Sent publish(String generation, IndexSnapshot snapshot, int keep) throws IOException {
        Map<String, Long> there = bucket.list(IndexVersion.FILES);
        var version = version(generation, snapshot, there);
        Sent sent = send(version, snapshot, there);
        Optional<String> newest = Published.newest(bucket);
        if (newest.isPresent() && version.equals(Published.version(bucket, newest.get()))) {
            return sent;
        }
        String name = NAME.format(Instant.now(clock));
        bucket.write(IndexVersion.VERSIONS + "/" + name, version.json());
        bucket.write(IndexVersion.NEWEST, name.getBytes(StandardCharsets.UTF_8));
        removeAllBut(name, keep);
        return sent;
    }

    /** A known sum counts for files that the bucket has; a file is read before it is sent. */
    private IndexVersion version(String generation, IndexSnapshot snapshot, Map<String, Long> there)
            throws IOException {
        var sums = new KnownSums(data.resolve("tmp").resolve("publish").resolve("sums"));
        var files = new ArrayList<IndexFile>();
        for (Path file : snapshot.files()) {
            long bytes = Files.size(file);
            Optional<String> known =
                    sums.of(file).filter(sum -> Long.valueOf(bytes).equals(there.get(sum)));
            String sum = known.isPresent() ? known.get() : Sha256.of(file);
            sums.remember(file, sum);
            files.add(new IndexFile(file.getFileName().toString(), bytes, sum));
        }
        sums.write();
        return new IndexVersion(generation, files);
    }

    private Sent send(IndexVersion version, IndexSnapshot snapshot, Map<String, Long> there) throws IOException {
        int files = 0;
        long bytes = 0;
        for (IndexFile file : version.files()) {
            Long size = there.get(file.sha256());
            if (size == null || size != file.bytes()) {
                bucket.send(file.object(), snapshot.folder().resolve(file.name()));
                files++;
                bytes += file.bytes();
            }
        }
        return new Sent(version.generation(), version.files().size(), files, bytes);
    }

    /** Also removes the files of an interrupted publication. */
    private void removeAllBut(String newest, int keep) throws IOException {
        List<String> versions =
                new ArrayList<>(bucket.list(IndexVersion.VERSIONS).keySet());
        versions.remove(newest);
        int old = Math.max(0, versions.size() - (keep - 1));
        for (String name : versions.subList(0, old)) {
            bucket.remove(IndexVersion.VERSIONS + "/" + name);
        }
        var kept = new ArrayList<>(versions.subList(old, versions.size()));
        kept.add(newest);
        Set<String> needed = new HashSet<>();
        for (String name : kept) {
            Published.version(bucket, name).files().forEach(file -> needed.add(file.sha256()));
        }
        for (String content : bucket.list(IndexVersion.FILES).keySet()) {
            if (!needed.contains(content)) {
                bucket.remove(IndexVersion.FILES + "/" + content);
            }
        }
    }
}
