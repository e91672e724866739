// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseInfo;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.raw.Gone;

/**
 * A PBF stream as Osmosis 0.49 reads it. It fails on nodes that have a version but no author, as in public extracts, knows no blocks packed with
 * lz4, and takes what is no more for what there is; such blocks are rewritten, all others pass untouched.
 */
final class AnonymousPbf extends InputStream {

    /** The format's own limits; a larger length means a damaged file. Nothing is allocated for one. */
    private static final int MOST_HEADER_BYTES = 64 << 10;

    /** Of a block as stored, and as much again of what it holds, unpacked. */
    private static final int MOST_BLOB_BYTES = 32 << 20;

    private final InputStream in;
    private final Queue<Gone> gone = new ConcurrentLinkedQueue<>();
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
        block = new ByteArrayInputStream(framed(
                header,
                switch (header.getType()) {
                    case "OSMHeader" ->
                        readableHeader(blob).map(AnonymousPbf::raw).orElse(bytes);
                    case "OSMData" -> readable(blob).map(AnonymousPbf::raw).orElse(bytes);
                    default -> bytes;
                }));
        return true;
    }

    private static byte[] raw(MessageLite content) {
        return Blob.newBuilder().setRaw(content.toByteString()).build().toByteArray();
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

    /** Without what Osmosis does not know and does not need to; empty when there is nothing of it. */
    private static Optional<HeaderBlock> readableHeader(Blob blob) throws IOException {
        var header = HeaderBlock.parseFrom(content(blob));
        var needed = new ArrayList<>(header.getRequiredFeaturesList());
        boolean hasHistory = needed.remove("HistoricalInformation");
        needed.stream()
                .filter(feature -> !feature.equals("OsmSchema-V0.6") && !feature.equals("DenseNodes"))
                .findFirst()
                .ifPresent(feature -> {
                    throw new OrteliusException(
                            "it needs the feature %s, which we don't know; have it written without: osmium cat FILE -o PLAIN.osm.pbf"
                                    .formatted(feature));
                });
        return hasHistory || !isPlain(blob)
                ? Optional.of(header.toBuilder()
                        .clearRequiredFeatures()
                        .addAllRequiredFeatures(needed)
                        .build())
                : Optional.empty();
    }

    private static boolean isPlain(Blob blob) {
        return blob.hasRaw() || blob.hasZlibData();
    }

    /** Empty when the block is readable as it is. */
    private Optional<PrimitiveBlock> readable(Blob blob) throws IOException {
        var block = PrimitiveBlock.parseFrom(content(blob));
        var visible = new VisibleBlock(block, gone::add).visible();
        boolean isWhole = visible.getPrimitivegroupList().stream()
                .noneMatch(group -> lacksAuthors(group.getDense().getDenseinfo()));
        if (isWhole && visible == block && isPlain(blob)) {
            return Optional.empty();
        }
        var whole = visible.toBuilder();
        for (var group : whole.getPrimitivegroupBuilderList()) {
            if (lacksAuthors(group.getDense().getDenseinfo())) {
                addAuthors(group.getDenseBuilder().getDenseinfoBuilder());
            }
        }
        return Optional.of(whole.build());
    }

    /** The next of the objects that the blocks read so far said to be no more; absent when all were taken. */
    @Nullable
    Gone pollGone() {
        return gone.poll();
    }

    /** The content of a block, unpacked. */
    static ByteString content(Blob blob) throws IOException {
        return switch (blob.getDataCase()) {
            case RAW -> blob.getRaw();
            case ZLIB_DATA ->
                unpacked(new InflaterInputStream(blob.getZlibData().newInput()));
            case LZ4_DATA ->
                unpacked(new BlockLZ4CompressorInputStream(blob.getLz4Data().newInput()));
            case ZSTD_DATA, LZMA_DATA, OBSOLETE_BZIP2_DATA ->
                throw new OrteliusException(
                        "its blocks are packed with %s; have it written with zlib, which all programs read: osmium cat FILE -o PLAIN.osm.pbf"
                                .formatted(blob.getDataCase()
                                        .name()
                                        .replace("OBSOLETE_", "")
                                        .replace("_DATA", "")));
            case DATA_NOT_SET -> throw new IOException("a block without content");
        };
    }

    private static ByteString unpacked(InputStream packed) throws IOException {
        try (packed) {
            byte[] content = packed.readNBytes(MOST_BLOB_BYTES + 1);
            requireAtMost(MOST_BLOB_BYTES, content.length);
            return ByteString.copyFrom(content);
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged);
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
