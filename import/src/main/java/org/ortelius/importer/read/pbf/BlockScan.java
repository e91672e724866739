// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import crosby.binary.Osmformat.DenseInfo;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Info;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Looks over a block without unpacking its objects: whether anything tells that it is no more, and which nodes lack authors. What is added for these
 * stands behind their group, where parsers of protocol buffers take it for more of the same. Not thread-safe.
 */
final class BlockScan {

    private final ByteString block;
    private final CodedInputStream in;
    private final List<Patch> patches = new ArrayList<>();
    private boolean tellsWhatIsVisible;

    /** Bytes for the end of a group, which begins with its tag and its length. */
    private record Patch(int tag, int start, int end, ByteString added) {}

    BlockScan(ByteString block) throws IOException {
        this.block = block;
        this.in = block.newCodedInput();
        int start = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER) {
                scanGroup(start);
            } else {
                in.skipField(tag);
            }
            start = in.getTotalBytesRead();
        }
    }

    /** False when all objects of the block are there. */
    boolean mayTellOfEnds() {
        return tellsWhatIsVisible;
    }

    /** The block where each node has as many authors as versions, 0 for those that it lacks. */
    ByteString withAuthors() throws IOException {
        var whole = ByteString.newOutput(block.size());
        int copied = 0;
        for (Patch patch : patches) {
            block.substring(copied, patch.tag).writeTo(whole);
            var out = CodedOutputStream.newInstance(whole);
            out.writeTag(PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(patch.end - patch.start + patch.added.size());
            out.flush();
            block.substring(patch.start, patch.end).concat(patch.added).writeTo(whole);
            copied = patch.end;
        }
        block.substring(copied).writeTo(whole);
        return patches.isEmpty() ? block : whole.toByteString();
    }

    private void scanGroup(int tag) throws IOException {
        int length = in.readRawVarint32();
        int start = in.getTotalBytesRead();
        int outer = in.pushLimit(length);
        var counts = new int[DenseInfo.VISIBLE_FIELD_NUMBER + 1];
        message((field, inner) -> inGroup(field, inner, counts));
        in.popLimit(outer);
        tellsWhatIsVisible |= counts[DenseInfo.VISIBLE_FIELD_NUMBER] > 0;
        var missing = missing(counts);
        if (missing.getSerializedSize() > 0) {
            var added = PrimitiveGroup.newBuilder()
                    .setDense(DenseNodes.newBuilder().setDenseinfo(missing))
                    .build();
            patches.add(new Patch(tag, start, start + length, added.toByteString()));
        }
    }

    private static DenseInfo missing(int[] counts) {
        int nodes = counts[DenseInfo.VERSION_FIELD_NUMBER];
        return DenseInfo.newBuilder()
                .addAllTimestamp(zeros(0L, nodes - counts[DenseInfo.TIMESTAMP_FIELD_NUMBER]))
                .addAllChangeset(zeros(0L, nodes - counts[DenseInfo.CHANGESET_FIELD_NUMBER]))
                .addAllUid(zeros(0, nodes - counts[DenseInfo.UID_FIELD_NUMBER]))
                .addAllUserSid(zeros(0, nodes - counts[DenseInfo.USER_SID_FIELD_NUMBER]))
                .build();
    }

    private static <T> List<T> zeros(T zero, int count) {
        return Collections.nCopies(Math.max(0, count), zero);
    }

    @FunctionalInterface
    private interface Fields {
        void read(int field, int tag) throws IOException;
    }

    private void message(Fields fields) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            fields.read(WireFormat.getTagFieldNumber(tag), tag);
        }
    }

    /** A message within the message. */
    private void part(Fields fields) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        message(fields);
        in.popLimit(outer);
    }

    /** @param counts takes how many numbers there are of each field of the nodes' authors */
    private void inGroup(int field, int tag, int[] counts) throws IOException {
        switch (field) {
            case PrimitiveGroup.NODES_FIELD_NUMBER -> part((of, inner) -> partOf(Node.INFO_FIELD_NUMBER, of, inner));
            case PrimitiveGroup.DENSE_FIELD_NUMBER -> part((of, inner) -> inDense(of, inner, counts));
            case PrimitiveGroup.WAYS_FIELD_NUMBER -> part((of, inner) -> partOf(Way.INFO_FIELD_NUMBER, of, inner));
            case PrimitiveGroup.RELATIONS_FIELD_NUMBER ->
                part((of, inner) -> partOf(Relation.INFO_FIELD_NUMBER, of, inner));
            default -> in.skipField(tag);
        }
    }

    private void partOf(int info, int field, int tag) throws IOException {
        if (field == info) {
            part((of, inner) -> {
                tellsWhatIsVisible |= of == Info.VISIBLE_FIELD_NUMBER;
                in.skipField(inner);
            });
        } else {
            in.skipField(tag);
        }
    }

    private void inDense(int field, int tag, int[] counts) throws IOException {
        if (field != DenseNodes.DENSEINFO_FIELD_NUMBER) {
            in.skipField(tag);
            return;
        }
        part((of, inner) -> {
            if (of < counts.length) {
                counts[of] += values(inner);
            } else {
                in.skipField(inner);
            }
        });
    }

    /** How many numbers a repeated field holds, packed or one by one; each ends with a byte below 128. */
    private int values(int tag) throws IOException {
        if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            in.skipField(tag);
            return 1;
        }
        int ends = 0;
        for (byte value : in.readByteArray()) {
            ends += value >= 0 ? 1 : 0;
        }
        return ends;
    }
}
