// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

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
import org.ortelius.index.place.Ranks;

/** Cards as bytes. */
final class CardCodec {

    private static final Layer[] LAYERS = Layer.values();

    private CardCodec() {}

    static byte[] pack(Card card) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeVLong(card.key().placeId());
            PlaceCodec.writeRef(out, card.key().ref());
            out.writeString(card.key().category().key());
            out.writeString(card.key().category().value());
            out.writeLong(card.key().order());
            out.writeByte((byte) card.ranks().search());
            out.writeByte((byte) card.ranks().address());
            out.writeInt(Float.floatToIntBits((float) card.importance()));
            PlaceCodec.writePoint(out, card.centroid());
            out.writeInt(Float.floatToIntBits((float) card.extent()));
            out.writeByte((byte) card.layers().stream()
                    .mapToInt(layer -> 1 << layer.ordinal())
                    .sum());
            writeForms(out, card.words().names());
            writeForms(out, card.words().parent());
            writeForms(out, card.words().around());
            writeAddress(out, card.address());
            return out.toArrayCopy();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static Card unpack(BytesRef bytes) {
        try {
            var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            return new Card(
                    new Card.Key(
                            in.readVLong(),
                            PlaceCodec.readRef(in),
                            new Category(in.readString(), in.readString()),
                            in.readLong()),
                    new Ranks(in.readByte(), in.readByte()),
                    Float.intBitsToFloat(in.readInt()),
                    PlaceCodec.readPoint(in),
                    Float.intBitsToFloat(in.readInt()),
                    readLayers(in.readByte()),
                    new Card.Words(readForms(in), readForms(in), readForms(in)),
                    readAddress(in));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a packed card cannot be read", damaged);
        }
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

    private static void writeForms(DataOutput out, List<Form> forms) throws IOException {
        out.writeVInt(forms.size());
        for (Form form : forms) {
            out.writeString(String.join(" ", form.words()));
        }
    }

    private static List<Form> readForms(DataInput in) throws IOException {
        int count = in.readVInt();
        if (count == 0) {
            return List.of();
        }
        var forms = new ArrayList<Form>(count);
        for (int i = 0; i < count; i++) {
            String words = in.readString();
            forms.add(new Form(words.indexOf(' ') < 0 ? List.of(words) : List.of(words.split(" "))));
        }
        return forms;
    }

    private static void writeAddress(DataOutput out, Card.Address address) throws IOException {
        Tags.writeOptional(out, address.country());
        Tags.writeOptional(out, address.postcode());
        out.writeString(String.join(" ", address.numbers()));
        out.writeVLong(address.parentId());
        PlaceCodec.writeLines(out, address.lines());
    }

    private static Card.Address readAddress(DataInput in) throws IOException {
        String country = Tags.readOptional(in);
        String postcode = Tags.readOptional(in);
        String numbers = in.readString();
        return new Card.Address(
                country,
                postcode,
                numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")),
                in.readVLong(),
                PlaceCodec.readLines(in));
    }
}
