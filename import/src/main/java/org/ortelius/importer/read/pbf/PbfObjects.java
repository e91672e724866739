// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.PbfBlobDecoder;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.PbfBlobDecoderListener;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.RawBlob;
import org.ortelius.importer.errors.WorkResult;
import org.ortelius.importer.read.raw.Gone;
import org.ortelius.importer.read.raw.RawSink;

/**
 * The objects of a PBF in its order. Osmosis unpacks blocks on all cores, at most eight, while the caller's thread reads the file and hands on the
 * objects: one block more than there are threads is in memory. Whatever ends the unpacking of a block ends the reading, an {@link Error} too;
 * Osmosis' own reader waits for ever then.
 */
public final class PbfObjects {

    private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final AnonymousPbf file;
    private final Queue<Future<Block>> unpacking = new ArrayDeque<>();

    /** What a block tells. */
    private record Block(List<EntityContainer> objects, List<Gone> gone) {}

    public PbfObjects(InputStream in) {
        file = new AnonymousPbf(in);
    }

    public void readInto(RawSink sink) throws IOException {
        requireHeader();
        sink.initialize(Map.of());
        var gone = new ArrayList<Gone>();
        var threads = Thread.ofPlatform().daemon().name("unpacking-", 0).factory();
        var beside = Executors.newFixedThreadPool(THREADS, threads);
        try {
            startSome(beside);
            while (!unpacking.isEmpty()) {
                var block = WorkResult.of(unpacking.remove(), IOException.class);
                startSome(beside);
                block.objects.forEach(sink::process);
                gone.addAll(block.gone);
            }
        } finally {
            beside.shutdownNow();
        }
        gone.forEach(sink::delete);
        sink.complete();
    }

    private void requireHeader() throws IOException {
        var header = file.next();
        if (header == null || !header.getType().equals(AnonymousPbf.HEADER)) {
            throw new IOException("it does not begin with the header of a PBF");
        }
        AnonymousPbf.readable(header, gone -> {});
    }

    /** Keeps all threads busy. */
    private void startSome(ExecutorService beside) throws IOException {
        while (unpacking.size() < THREADS) {
            var next = file.next();
            if (next == null) {
                return;
            }
            unpacking.add(beside.submit(() -> unpacked(next)));
        }
    }

    private static Block unpacked(RawBlob stored) throws IOException {
        var gone = new ArrayList<Gone>();
        var objects = new Objects();
        new PbfBlobDecoder(AnonymousPbf.readable(stored, gone::add), objects).run();
        return new Block(objects.all, gone);
    }

    private static final class Objects implements PbfBlobDecoderListener {

        private List<EntityContainer> all = List.of();

        @Override
        public void complete(List<EntityContainer> decoded) {
            all = decoded;
        }

        @Override
        public void error() {
            throw new IllegalArgumentException("a block cannot be unpacked");
        }
    }
}
