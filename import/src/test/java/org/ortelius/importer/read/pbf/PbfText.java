// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseInfo;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.StringTable;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A small {@code .osm.pbf}: a header and blocks of untagged nodes at latitude and longitude {@code id / 100}. */
public final class PbfText {

    /** How blocks are stored. */
    public enum Packing {
        RAW,
        ZLIB
    }

    private final Packing packing;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public PbfText(Packing packing) throws IOException {
        this(packing, HeaderBlock.newBuilder());
    }

    /** @param header to which what every reader needs is added */
    public PbfText(Packing packing, HeaderBlock.Builder header) throws IOException {
        this.packing = packing;
        block(
                "OSMHeader",
                header.addRequiredFeatures("OsmSchema-V0.6")
                        .addRequiredFeatures("DenseNodes")
                        .build()
                        .toByteArray());
    }

    /** @param authors whether the nodes tell who edited them and when; all have version 1 */
    public PbfText nodes(boolean authors, long... ids) throws IOException {
        var info = DenseInfo.newBuilder();
        var nodes = DenseNodes.newBuilder();
        long last = 0;
        for (long id : ids) {
            nodes.addId(id - last).addLat((id - last) * 100_000).addLon((id - last) * 100_000);
            info.addVersion(1);
            if (authors) {
                info.addUid(0).addUserSid(0).addChangeset(0).addTimestamp(0);
            }
            last = id;
        }
        var block = PrimitiveBlock.newBuilder()
                .setStringtable(StringTable.newBuilder().addS(ByteString.EMPTY))
                .addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(nodes.setDenseinfo(info)));
        return block("OSMData", block.build().toByteArray());
    }

    public PbfText block(String type, byte[] content) throws IOException {
        return block(type, content, content.length);
    }

    /** @param told how many bytes the block is said to unpack to */
    public PbfText block(String type, byte[] content, int told) throws IOException {
        var blob = packing == Packing.RAW
                ? Blob.newBuilder().setRaw(ByteString.copyFrom(content)).build()
                : Blob.newBuilder()
                        .setRawSize(told)
                        .setZlibData(ByteString.copyFrom(deflated(content)))
                        .build();
        byte[] body = blob.toByteArray();
        byte[] header = BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(body.length)
                .build()
                .toByteArray();
        new DataOutputStream(out).writeInt(header.length);
        out.write(header);
        out.write(body);
        return this;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater())) {
            deflate.write(content);
        }
        return packed.toByteArray();
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
