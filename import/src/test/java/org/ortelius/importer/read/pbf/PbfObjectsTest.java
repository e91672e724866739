// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.ortelius.importer.read.raw.Gone;
import org.ortelius.importer.read.raw.RawSink;

@Timeout(60)
class PbfObjectsTest {

    private static final int BLOCKS = 300;

    private record Ids(List<Long> all) implements RawSink {
        @Override
        public void process(EntityContainer container) {
            all.add(container.getEntity().getId());
        }

        @Override
        public void delete(Gone gone) {
            throw new AssertionError("nothing is gone");
        }
    }

    /** Every third block is long, so that blocks are ready in another order than they are stored. */
    private static PbfText blocks() throws IOException {
        var text = new PbfText(PbfText.Packing.ZLIB);
        for (int block = 0; block < BLOCKS; block++) {
            text.nodes(block % 2 == 0, ids(block));
        }
        return text;
    }

    private static long[] ids(int block) {
        return LongStream.range(0, block % 3 == 0 ? 5000 : 1)
                .map(i -> 10_000L * block + i)
                .toArray();
    }

    @Test
    void objects_come_in_the_order_of_the_file() throws IOException {
        var ids = new ArrayList<Long>();
        new PbfObjects(new ByteArrayInputStream(blocks().bytes())).readInto(new Ids(ids));
        var expected = new ArrayList<Long>();
        for (int block = 0; block < BLOCKS; block++) {
            LongStream.of(ids(block)).forEach(expected::add);
        }
        assertThat(ids).isEqualTo(expected);
    }

    @Test
    void a_block_that_cannot_be_unpacked_ends_the_reading_after_those_before() throws IOException {
        byte[] pbf = blocks().block("OSMData", new byte[10]).nodes(true, 1).bytes();
        var ids = new ArrayList<Long>();
        var objects = new PbfObjects(new ByteArrayInputStream(pbf));
        assertThatThrownBy(() -> objects.readInto(new Ids(ids))).isInstanceOf(IOException.class);
        assertThat(ids.getLast()).isEqualTo(10_000L * (BLOCKS - 1));
    }

    @Test
    void a_sink_that_fails_ends_the_reading() throws IOException {
        var objects = new PbfObjects(new ByteArrayInputStream(blocks().bytes()));
        assertThatThrownBy(() -> objects.readInto(new Ids(List.of())))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("unpacking-"))
                .allSatisfy(thread -> {
                    thread.join(10_000);
                    assertThat(thread.isAlive()).isFalse();
                });
    }

    @Test
    void a_file_that_does_not_begin_with_a_header_is_refused() throws IOException {
        byte[] pbf = new PbfText(PbfText.Packing.RAW).nodes(true, 1).bytes();
        int header = new PbfText(PbfText.Packing.RAW).bytes().length;
        var in = new ByteArrayInputStream(pbf, header, pbf.length - header);
        assertThatThrownBy(() -> new PbfObjects(in).readInto(new Ids(new ArrayList<>())))
                .hasMessage("it does not begin with the header of a PBF");
    }
}
