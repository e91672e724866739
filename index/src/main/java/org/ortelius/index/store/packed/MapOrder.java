// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/**
 * The order of places that ends every tie: by type and id of their object, of an object with several main tags by the tags' keys; what is computed
 * comes last, by country and postcode. It is told by the map alone, while place ids and the numbers of documents tell how the data came about: what
 * an update adds comes after all else.
 *
 * <p>A place of the order is one positive number. Of an object it has 2 bits for the type, 37 for the id and 24 for the beginning of the main tag's
 * key, or for number lines, of which a way or street may have many, a hash of what tells them apart.
 */
public final class MapOrder {

    /** Of places. */
    public static final Comparator<Place> OF_PLACES = Comparator.comparingLong(MapOrder::of);

    private static final int COMPUTED = 3;
    private static final int BITS_OF_ID = 37;
    private static final int BITS_OF_TAG = 24;
    private static final int BITS_OF_HASH = 3;
    private static final int BITS_OF_POSTCODE = 47;
    private static final int LETTERS_OF_KEY = 4;
    private static final int LETTERS_OF_COUNTRY = 2;
    private static final int LETTERS_OF_POSTCODE = 9;
    private static final int SEED = 1;

    private MapOrder() {}

    /** Where a place comes; hardly two places come at the same number. */
    public static long of(Place place) {
        OsmRef ref = place.identity().osmRef();
        NumberLine numbers = place.location().numbers();
        if (ref == null) {
            long country = letters(place.countryCode().orElse(""), LETTERS_OF_COUNTRY);
            long postcode = letters(place.postcode().orElse(""), LETTERS_OF_POSTCODE);
            return of(
                    COMPUTED,
                    (country << BITS_OF_POSTCODE | postcode) << BITS_OF_HASH | hash(place.category(), BITS_OF_HASH));
        }
        Point centroid = place.location().centroid();
        return numbers == null
                ? of(ref, place.category())
                : of(
                        ref,
                        hash(
                                List.of(numbers, ShapeCodec.steps(centroid.lon()), ShapeCodec.steps(centroid.lat())),
                                BITS_OF_TAG));
    }

    /**
     * The same of what may stand in an address.
     *
     * @param ref absent for computed places, none of which does
     */
    public static long of(@Nullable OsmRef ref, Category category) {
        long tag = letters(category.key(), LETTERS_OF_KEY) << BITS_OF_HASH | hash(category, BITS_OF_HASH);
        return ref == null ? of(COMPUTED, tag) : of(ref, tag);
    }

    private static long of(OsmRef ref, long tag) {
        return of(ref.type().ordinal(), low(ref.id(), BITS_OF_ID) << BITS_OF_TAG | tag);
    }

    /** Of an object only the tag is written, three bytes; the rest is its reference. */
    public static void write(DataOutput out, long order, @Nullable OsmRef ref) throws IOException {
        if (ref == null) {
            out.writeLong(order);
        } else {
            int tag = (int) low(order, BITS_OF_TAG);
            out.writeByte((byte) (tag >> 2 * Byte.SIZE));
            out.writeShort((short) tag);
        }
    }

    /** What {@link #write} wrote for the same reference. */
    public static long read(DataInput in, @Nullable OsmRef ref) throws IOException {
        if (ref == null) {
            return in.readLong();
        }
        int high = Byte.toUnsignedInt(in.readByte());
        return of(ref, high << 2 * Byte.SIZE | Short.toUnsignedInt(in.readShort()));
    }

    private static long of(int type, long rest) {
        return (long) type << BITS_OF_ID + BITS_OF_TAG | rest;
    }

    private static long low(long number, int bits) {
        return number & (1L << bits) - 1;
    }

    /** The first letters and digits of a text as a number. */
    private static long letters(String text, int count) {
        int[] first = text.chars()
                .map(letter -> 1 + Character.digit(letter, Character.MAX_RADIX))
                .filter(letter -> letter > 0)
                .limit(count)
                .toArray();
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number * (1 + Character.MAX_RADIX) + (i < first.length ? first[i] : 0);
        }
        return number;
    }

    /** The same in every run. */
    private static long hash(Object what, int bits) {
        byte[] text = what.toString().getBytes(StandardCharsets.UTF_8);
        return low(StringHelper.murmurhash3_x64_128(text, 0, text.length, SEED)[0], bits);
    }
}
