// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.candidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.store.packed.MapOrder;
import org.ortelius.index.store.packed.PlaceCodec;
import org.ortelius.index.store.packed.Tags;

/** Candidate documents as bytes. */
public final class CandidateDocCodec {

    private static final Layer[] LAYERS = Layer.values();

    private CandidateDocCodec() {}

    public static byte[] pack(CandidateDoc candidate) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeVLong(candidate.key().placeId());
            PlaceCodec.writeRef(out, candidate.key().ref());
            Tags.writeKey(out, candidate.key().category().key());
            Tags.writeValue(out, candidate.key().category().value());
            MapOrder.write(out, candidate.key().order(), candidate.key().ref());
            out.writeByte((byte) candidate.ranks().search());
            out.writeByte((byte) candidate.ranks().address());
            out.writeInt(Float.floatToIntBits((float) candidate.importance()));
            PlaceCodec.writePoint(out, candidate.centroid());
            out.writeInt(Float.floatToIntBits((float) candidate.extent()));
            out.writeByte((byte) candidate.layers().stream()
                    .mapToInt(layer -> 1 << layer.ordinal())
                    .sum());
            writeForms(out, candidate.words().names());
            writeForms(out, candidate.words().parent());
            writeForms(out, candidate.words().around());
            writeAddress(out, candidate.address());
            return out.toArrayCopy();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    public static CandidateDoc unpack(BytesRef bytes) {
        try {
            var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            return new CandidateDoc(
                    readKey(in),
                    new Ranks(in.readByte(), in.readByte()),
                    Float.intBitsToFloat(in.readInt()),
                    PlaceCodec.readPoint(in),
                    Float.intBitsToFloat(in.readInt()),
                    readLayers(in.readByte()),
                    new CandidateDoc.Words(readForms(in), readForms(in), readForms(in)),
                    readAddress(in));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a packed card cannot be read", damaged);
        }
    }

    private static CandidateDoc.Key readKey(DataInput in) throws IOException {
        long placeId = in.readVLong();
        OsmRef ref = PlaceCodec.readRef(in);
        var category = new Category(Tags.readKey(in), Tags.readValue(in));
        return new CandidateDoc.Key(placeId, ref, category, MapOrder.read(in, ref));
    }

    private static Set<Layer> readLayers(int bits) {
        var layers = EnumSet.noneOf(Layer.class);
        for (Layer layer : LAYERS) {
            if ((bits & 1 << layer.ordinal()) != 0) {
                layers.add(layer);
            }
        }
        return layers;
    }

    private static void writeForms(DataOutput out, List<NameVariant> variants) throws IOException {
        out.writeVInt(variants.size());
        for (NameVariant variant : variants) {
            out.writeString(String.join(" ", variant.words()));
        }
    }

    private static List<NameVariant> readForms(DataInput in) throws IOException {
        int count = in.readVInt();
        if (count == 0) {
            return List.of();
        }
        var variants = new ArrayList<NameVariant>(count);
        for (int i = 0; i < count; i++) {
            String words = in.readString();
            variants.add(new NameVariant(words.indexOf(' ') < 0 ? List.of(words) : List.of(words.split(" "))));
        }
        return variants;
    }

    private static void writeAddress(DataOutput out, CandidateDoc.Address address) throws IOException {
        Tags.writeOptional(out, address.country());
        Tags.writeOptional(out, address.postcode());
        out.writeString(String.join(" ", address.numbers()));
        out.writeVLong(address.parentId());
        PlaceCodec.writeLines(out, address.lines());
    }

    private static CandidateDoc.Address readAddress(DataInput in) throws IOException {
        String country = Tags.readOptional(in);
        String postcode = Tags.readOptional(in);
        String numbers = in.readString();
        return new CandidateDoc.Address(
                country,
                postcode,
                numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")),
                in.readVLong(),
                PlaceCodec.readLines(in));
    }
}
