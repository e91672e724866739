// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseInfo;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * A PBF stream that tells an author for every node. Public extracts come without authors, and Osmosis 0.49 fails on nodes that have a
 * version but no author; such blocks are rewritten with author 0, all others pass untouched.
 */
final class AnonymousPbf extends InputStream {

    /** The format's own limits; a larger length means a damaged file. Nothing is allocated for one. */
    private static final int MOST_HEADER_BYTES = 64 << 10;

    /** Of a block as stored, and as much again of what it holds, unpacked. */
    private static final int MOST_BLOB_BYTES = 32 << 20;

    private final InputStream in;
    private InputStream block = InputStream.nullInputStream();

    AnonymousPbf(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int value = block.read();
        return value < 0 && nextBlock() ? block.read() : value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = block.read(buffer, offset, length);
        return read < 0 && nextBlock() ? block.read(buffer, offset, length) : read;
    }

    private boolean nextBlock() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        byte[] rest = bytes(3, 3);
        int headerBytes = first << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | rest[2] & 0xff;
        var header = BlobHeader.parseFrom(bytes(headerBytes, MOST_HEADER_BYTES));
        byte[] bytes = bytes(header.getDatasize(), MOST_BLOB_BYTES);
        var blob = Blob.parseFrom(bytes);
        requireAtMost(MOST_BLOB_BYTES, blob.getRawSize());
        boolean isData = header.getType().equals("OSMData") && (blob.hasRaw() || blob.hasZlibData());
        block = new ByteArrayInputStream(
                framed(header, isData ? withAuthors(blob).orElse(bytes) : bytes));
        return true;
    }

    /** Never an EOFException: Osmosis takes that for the proper end. */
    private byte[] bytes(int count, int most) throws IOException {
        requireAtMost(most, count);
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("the file ends within a block");
        }
        return bytes;
    }

    private static void requireAtMost(int most, int bytes) throws IOException {
        if (bytes < 0 || bytes > most) {
            throw new IOException("a block of %d bytes, at most %d are allowed".formatted(bytes, most));
        }
    }

    private static byte[] framed(BlobHeader header, byte[] blob) throws IOException {
        byte[] head = header.toBuilder().setDatasize(blob.length).build().toByteArray();
        var out = new ByteArrayOutputStream(4 + head.length + blob.length);
        new DataOutputStream(out).writeInt(head.length);
        out.write(head);
        out.write(blob);
        return out.toByteArray();
    }

    /** Empty when there are authors, or nothing that needs one. */
    private static Optional<byte[]> withAuthors(Blob blob) throws IOException {
        var block = PrimitiveBlock.parseFrom(content(blob));
        if (block.getPrimitivegroupList().stream()
                .noneMatch(group -> lacksAuthors(group.getDense().getDenseinfo()))) {
            return Optional.empty();
        }
        var whole = block.toBuilder();
        for (var group : whole.getPrimitivegroupBuilderList()) {
            if (lacksAuthors(group.getDense().getDenseinfo())) {
                addAuthors(group.getDenseBuilder().getDenseinfoBuilder());
            }
        }
        return Optional.of(
                Blob.newBuilder().setRaw(whole.build().toByteString()).build().toByteArray());
    }

    /** What a block holds, unpacked. */
    static ByteString content(Blob blob) throws IOException {
        if (blob.hasRaw()) {
            return blob.getRaw();
        }
        try (var inflated = new InflaterInputStream(blob.getZlibData().newInput())) {
            byte[] content = inflated.readNBytes(MOST_BLOB_BYTES + 1);
            requireAtMost(MOST_BLOB_BYTES, content.length);
            return ByteString.copyFrom(content);
        }
    }

    private static boolean lacksAuthors(DenseInfo info) {
        int nodes = info.getVersionCount();
        return nodes > 0
                && (info.getUidCount() < nodes
                        || info.getUserSidCount() < nodes
                        || info.getChangesetCount() < nodes
                        || info.getTimestampCount() < nodes);
    }

    private static void addAuthors(DenseInfo.Builder info) {
        int nodes = info.getVersionCount();
        info.addAllUid(Collections.nCopies(nodes - info.getUidCount(), 0));
        info.addAllUserSid(Collections.nCopies(nodes - info.getUserSidCount(), 0));
        info.addAllChangeset(Collections.nCopies(nodes - info.getChangesetCount(), 0L));
        info.addAllTimestamp(Collections.nCopies(nodes - info.getTimestampCount(), 0L));
    }
}
