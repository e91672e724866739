// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, Integer> POSITIONS = positions();

    private Tags() {}

    private static Map<String, Integer> positions() {
        var positions = new LinkedHashMap<String, Integer>();
        FREQUENT.forEach(key -> positions.put(key, positions.size()));
        return Map.copyOf(positions);
    }

    static void write(DataOutput out, Map<String, String> tags) throws IOException {
        out.writeVInt(tags.size());
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            int position = POSITIONS.getOrDefault(tag.getKey(), 0);
            out.writeVInt(position);
            if (position == 0) {
                out.writeString(tag.getKey());
            }
            out.writeString(tag.getValue());
        }
    }

    static Map<String, String> read(DataInput in) throws IOException {
        var tags = new LinkedHashMap<String, String>();
        for (int left = in.readVInt(); left > 0; left--) {
            int position = in.readVInt();
            tags.put(position == 0 ? in.readString() : FREQUENT.get(position), in.readString());
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
