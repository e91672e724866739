// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import java.io.DataInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.HeaderSeeker;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.PbfBlobDecoder;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.PbfBlobDecoderListener;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.StreamSplitter;
import org.ortelius.importer.read.raw.RawSink;

/**
 * The objects of a PBF in its order. Osmosis unpacks a block in a thread beside the one that hands on the objects of the block before:
 * two are in memory. Whatever ends the unpacking ends the reading, an {@link Error} too; Osmosis' own reader waits for ever then.
 */
public final class PbfObjects {

    private final AnonymousPbf file;
    private final StreamSplitter blocks;

    public PbfObjects(InputStream in) {
        file = new AnonymousPbf(in);
        blocks = new StreamSplitter(new DataInputStream(file));
    }

    public void readInto(RawSink sink) {
        new HeaderSeeker().apply(blocks);
        sink.initialize(Map.of());
        var thread = Thread.ofPlatform().daemon().name("unpacking").factory();
        try (var beside = Executors.newSingleThreadExecutor(thread)) {
            var next = CompletableFuture.supplyAsync(this::unpacked, beside);
            for (var block = next.join(); block.isPresent(); block = next.join()) {
                next = CompletableFuture.supplyAsync(this::unpacked, beside);
                block.get().forEach(sink::process);
            }
            for (var gone = file.pollGone(); gone != null; gone = file.pollGone()) {
                sink.delete(gone);
            }
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
        sink.complete();
    }

    /** The next block's objects; empty at the end. */
    private Optional<List<EntityContainer>> unpacked() {
        if (!blocks.hasNext()) {
            return Optional.empty();
        }
        var block = new Block();
        new PbfBlobDecoder(blocks.next(), block).run();
        return Optional.of(block.objects);
    }

    private static final class Block implements PbfBlobDecoderListener {

        private List<EntityContainer> objects = List.of();

        @Override
        public void complete(List<EntityContainer> decoded) {
            objects = decoded;
        }

        @Override
        public void error() {
            throw new IllegalArgumentException("a block cannot be unpacked");
        }
    }
}
