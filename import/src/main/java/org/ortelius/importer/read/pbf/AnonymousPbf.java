// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.pbf2.v0_6.impl.RawBlob;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.raw.Gone;

/**
 * The blocks of a PBF as Osmosis 0.49 reads them. It fails on nodes that have a version but no author, as in public extracts, knows no blocks packed
 * with lz4, and takes what is no more for what there is; such blocks are rewritten.
 */
final class AnonymousPbf {

    static final String HEADER = "OSMHeader";
    static final String DATA = "OSMData";

    /** The format's own limits; a larger length means a damaged file. Nothing is allocated for one. */
    private static final int MOST_HEADER_BYTES = 64 << 10;

    /** Of a block as stored, and as much again of what it holds, unpacked. */
    private static final int MOST_BLOB_BYTES = 32 << 20;

    private final InputStream in;

    AnonymousPbf(InputStream in) {
        this.in = in;
    }

    /** The next block as it is stored; absent at the end. */
    @Nullable
    RawBlob next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        byte[] rest = bytes(3);
        int headerBytes = first << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | rest[2] & 0xff;
        requireAtMost(MOST_HEADER_BYTES, headerBytes);
        var header = BlobHeader.parseFrom(bytes(headerBytes));
        requireAtMost(MOST_BLOB_BYTES, header.getDatasize());
        return new RawBlob(header.getType(), bytes(header.getDatasize()));
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("the file ends within a block");
        }
        return bytes;
    }

    /** What Osmosis reads in the place of a block: unpacked, and rewritten where it has to be. @param gone takes what is no more */
    static RawBlob readable(RawBlob block, Consumer<Gone> gone) throws IOException {
        return switch (block.getType()) {
            case HEADER -> raw(block, readableHeader(content(block)));
            case DATA -> raw(block, readableData(content(block), gone));
            default -> block;
        };
    }

    private static RawBlob raw(RawBlob block, ByteString content) {
        return new RawBlob(
                block.getType(), Blob.newBuilder().setRaw(content).build().toByteArray());
    }

    private static void requireAtMost(int most, int bytes) throws IOException {
        if (bytes < 0 || bytes > most) {
            throw new IOException("a block of %d bytes, at most %d are allowed".formatted(bytes, most));
        }
    }

    /** Without what Osmosis does not know and does not need to. */
    private static ByteString readableHeader(ByteString content) throws IOException {
        var header = HeaderBlock.parseFrom(content);
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
        return hasHistory
                ? header.toBuilder()
                        .clearRequiredFeatures()
                        .addAllRequiredFeatures(needed)
                        .build()
                        .toByteString()
                : content;
    }

    private static ByteString readableData(ByteString content, Consumer<Gone> gone) throws IOException {
        var scan = new BlockScan(content);
        return scan.mayTellOfEnds()
                ? new BlockScan(new VisibleBlock(PrimitiveBlock.parseFrom(content), gone)
                                .visible()
                                .toByteString())
                        .withAuthors()
                : scan.withAuthors();
    }

    /** The content of a block, unpacked. */
    static ByteString content(RawBlob block) throws IOException {
        var blob = Blob.parseFrom(block.getData());
        requireAtMost(MOST_BLOB_BYTES, blob.getRawSize());
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
}
