// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** Tags as pairs of strings; a frequent key takes one byte. */
public final class Tags {

    /** Written by position: append only, or raise the index's format. */
    private static final List<String> FREQUENT = List.of(
            "",
            "name",
            "housenumber",
            "street",
            "city",
            "postcode",
            "country",
            "place",
            "building",
            "highway",
            "amenity",
            "shop",
            "ref",
            "surface",
            "maxspeed",
            "lanes",
            "oneway",
            "lit",
            "landuse",
            "natural",
            "leisure",
            "tourism",
            "waterway",
            "boundary",
            "railway",
            "historic",
            "wikidata",
            "wikipedia",
            "website",
            "phone",
            "opening_hours",
            "operator",
            "wheelchair",
            "access",
            "building:levels",
            "suburb",
            "name:en",
            "name:de",
            "name:fr",
            "alt_name",
            "linked_place",
            "_inherited",
            "conscriptionnumber",
            "streetnumber",
            "tiger:county",
            "old_name",
            "official_name",
            "short_name",
            "addr:housename",
            "brand",
            "cuisine",
            "foot",
            "bicycle",
            "bridge",
            "tunnel",
            "layer",
            "sport",
            "religion",
            "name:it",
            "name:es",
            "name:nl",
            "name:ru",
            "name:ja",
            "name:zh",
            "name:ar");

    /** Of main tags, written by position as well. */
    private static final List<String> FREQUENT_VALUES = Stream.concat(
                    Stream.of(""), """
            yes house residential service track path footway unclassified tertiary secondary primary
            postcode apartments detached garage living_street pedestrian bus_stop parking restaurant bench
            locality hamlet village stream tree water wood peak administrative playground pitch school
            information steps cycleway farm industrial commercial retail hotel cafe fast_food
            place_of_worship convenience supermarket platform stop houses terrace semidetached_house park
            garden neighbourhood suburb memorial attraction artwork bank pharmacy clothes hairdresser
            isolated_dwelling
            """.lines().flatMap(line -> Stream.of(line.split(" "))))
            .toList();

    private static final Map<String, Integer> POSITIONS = positions(FREQUENT);
    private static final Map<String, Integer> POSITIONS_OF_VALUES = positions(FREQUENT_VALUES);

    private Tags() {}

    private static Map<String, Integer> positions(List<String> frequent) {
        var positions = new LinkedHashMap<String, Integer>();
        frequent.forEach(key -> positions.put(key, positions.size()));
        return Map.copyOf(positions);
    }

    static void write(DataOutput out, Map<String, String> tags) throws IOException {
        out.writeVInt(tags.size());
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            writeKey(out, tag.getKey());
            out.writeString(tag.getValue());
        }
    }

    public static void writeKey(DataOutput out, String key) throws IOException {
        write(out, key, POSITIONS);
    }

    public static String readKey(DataInput in) throws IOException {
        return read(in, FREQUENT);
    }

    /** The value of a main tag; a frequent one takes one byte. */
    public static void writeValue(DataOutput out, String value) throws IOException {
        write(out, value, POSITIONS_OF_VALUES);
    }

    public static String readValue(DataInput in) throws IOException {
        return read(in, FREQUENT_VALUES);
    }

    private static void write(DataOutput out, String text, Map<String, Integer> positions) throws IOException {
        int position = positions.getOrDefault(text, 0);
        out.writeVInt(position);
        if (position == 0) {
            out.writeString(text);
        }
    }

    private static String read(DataInput in, List<String> frequent) throws IOException {
        int position = in.readVInt();
        return position == 0 ? in.readString() : frequent.get(position);
    }

    static Map<String, String> read(DataInput in) throws IOException {
        var tags = new LinkedHashMap<String, String>();
        for (int left = in.readVInt(); left > 0; left--) {
            tags.put(readKey(in), in.readString());
        }
        return tags;
    }

    public static void writeOptional(DataOutput out, @Nullable String text) throws IOException {
        out.writeString(text == null ? "" : text);
    }

    public static @Nullable String readOptional(DataInput in) throws IOException {
        String text = in.readString();
        return text.isEmpty() ? null : text;
    }
}
