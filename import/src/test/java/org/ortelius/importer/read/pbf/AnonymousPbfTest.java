// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseInfo;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousPbfTest {

    /** What Osmosis gets of the blocks of a file. */
    private static List<ByteString> through(byte[] pbf) throws IOException {
        var file = new AnonymousPbf(new ByteArrayInputStream(pbf));
        var blocks = new ArrayList<ByteString>();
        for (var block = file.next(); block != null; block = file.next()) {
            blocks.add(AnonymousPbf.content(AnonymousPbf.readable(block, gone -> {})));
        }
        return blocks;
    }

    /** The authors' part of the second block of a file. */
    private static DenseInfo denseInfo(List<ByteString> blocks) throws IOException {
        return PrimitiveBlock.parseFrom(blocks.get(1))
                .getPrimitivegroup(0)
                .getDense()
                .getDenseinfo();
    }

    @ParameterizedTest
    @EnumSource
    void nodes_without_authors_get_author_0(PbfText.Packing packing) throws IOException {
        byte[] pbf = new PbfText(packing).nodes(false, 1, 2, 3).bytes();
        var info = denseInfo(through(pbf));
        assertThat(info.getVersionList()).hasSize(3);
        assertThat(info.getUidList()).containsExactly(0, 0, 0);
        assertThat(info.getUserSidList()).containsExactly(0, 0, 0);
        assertThat(info.getChangesetList()).containsExactly(0L, 0L, 0L);
        assertThat(info.getTimestampList()).containsExactly(0L, 0L, 0L);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_with_authors_passes_untouched(PbfText.Packing packing) throws IOException {
        byte[] pbf = new PbfText(packing).nodes(true, 1, 2, 3).bytes();
        var plain = new AnonymousPbf(new ByteArrayInputStream(pbf));
        assertThat(through(pbf))
                .containsExactly(
                        AnonymousPbf.content(requireNonNull(plain.next())),
                        AnonymousPbf.content(requireNonNull(plain.next())));
    }

    @Test
    void an_empty_file_is_empty() throws IOException {
        assertThat(through(new byte[0])).isEmpty();
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_an_error() throws IOException {
        var text = new PbfText(PbfText.Packing.ZLIB);
        int headEnds = text.bytes().length;
        byte[] pbf = text.nodes(false, 1, 2, 3).bytes();
        for (int length = 1; length < pbf.length; length++) {
            byte[] cut = Arrays.copyOf(pbf, length);
            if (length != headEnds) {
                assertThatThrownBy(() -> through(cut))
                        .as("cut to %d bytes", length)
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(EOFException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, (64 << 10) + 1})
    void an_absurd_length_of_a_header_is_an_error(int length) throws IOException {
        var out = new ByteArrayOutputStream();
        new DataOutputStream(out).writeInt(length);
        assertThatThrownBy(() -> through(out.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at most 65536 are allowed");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, (32 << 20) + 1})
    void an_absurd_length_of_a_block_is_an_error(int length) throws IOException {
        byte[] header = BlobHeader.newBuilder()
                .setType("OSMData")
                .setDatasize(length)
                .build()
                .toByteArray();
        var out = new ByteArrayOutputStream();
        new DataOutputStream(out).writeInt(header.length);
        out.write(header);
        assertThatThrownBy(() -> through(out.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a block of " + length + " bytes");
    }

    @ParameterizedTest
    @CsvSource({"OSMHeader, 2147483647", "OSMData, 2147483647", "OSMData, -1", "OSMData, 33554433"})
    void a_block_that_says_it_unpacks_to_more_than_the_format_allows_is_an_error(String type, int told)
            throws IOException {
        byte[] pbf = new PbfText(PbfText.Packing.ZLIB)
                .block(type, new byte[10], told)
                .bytes();
        assertThatThrownBy(() -> through(pbf)).isInstanceOf(IOException.class).hasMessageContaining("at most 33554432");
    }

    @Test
    void a_block_that_unpacks_to_more_than_it_says_is_an_error() throws IOException {
        byte[] pbf = new PbfText(PbfText.Packing.ZLIB)
                .block("OSMData", new byte[(32 << 20) + 1], 10)
                .bytes();
        assertThatThrownBy(() -> through(pbf)).isInstanceOf(IOException.class).hasMessageContaining("at most 33554432");
    }

    @Test
    void a_block_that_is_promised_but_missing_is_an_error() throws IOException {
        byte[] header = BlobHeader.newBuilder()
                .setType("OSMData")
                .setDatasize(10)
                .build()
                .toByteArray();
        var out = new ByteArrayOutputStream();
        new DataOutputStream(out).writeInt(header.length);
        out.write(header);
        assertThatThrownBy(() -> through(out.toByteArray()))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the file ends within a block");
    }

    @Test
    void a_damaged_compression_is_an_error() throws IOException {
        byte[] pbf = new PbfText(PbfText.Packing.ZLIB).nodes(false, 1, 2, 3).bytes();
        pbf[pbf.length - 20] ^= 0x55;
        pbf[pbf.length - 12] ^= 0x55;
        assertThatThrownBy(() -> through(pbf)).isInstanceOfAny(ZipException.class, IOException.class);
    }
}
