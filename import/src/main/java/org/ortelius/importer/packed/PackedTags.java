// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.copy.TagJson;

/**
 * Tags as bytes, a third of a jsonb. Each tag is the number of a tag in {@code packed/tags.txt}; or of a key there and then its value; or 0 and
 * then key and value. Texts are in UTF-8 with their length before them. The tags come in the order of a jsonb, shorter keys first, so the
 * same tags are the same bytes.
 */
public final class PackedTags {

    private static final int MOST_BYTES_A_CHARACTER = 3;
    private static final int MOST_BYTES_OF_NUMBERS = 15;

    private static final Comparator<byte[]> ORDER =
            Comparator.<byte[]>comparingInt(key -> key.length).thenComparing(Arrays::compareUnsigned);

    /** By number, 0 apart. */
    private static final List<Word> WORDS = words();

    private static final Map<String, Known> KNOWN = known();

    private PackedTags() {}

    /** @param value absent for a key alone */
    private record Word(String key, @Nullable String value) {}

    /** @param number of the key alone; 0 when it is not there */
    private record Known(int number, Map<String, Integer> ofValues) {}

    private record Tag(String key, String value) {}

    private static List<Word> words() {
        try (var file = Objects.requireNonNull(PackedTags.class.getResourceAsStream("/packed/tags.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .map(parts -> new Word(parts[0], parts.length == 1 ? null : parts[1]))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Map<String, Known> known() {
        var known = new HashMap<String, Known>();
        for (int i = 0; i < WORDS.size(); i++) {
            var word = WORDS.get(i);
            int number = i + 1;
            var before = known.getOrDefault(word.key, new Known(0, new HashMap<>()));
            if (word.value == null) {
                known.put(word.key, new Known(number, before.ofValues));
            } else {
                before.ofValues.put(word.value, number);
                known.put(word.key, before);
            }
        }
        return known;
    }

    /** NULL for no tags at all. What PostgreSQL cannot store in a text is left out or replaced. */
    public static byte @Nullable [] pack(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return null;
        }
        var sorted = new TreeMap<byte[], Tag>(ORDER);
        int most = 0;
        for (var tag : tags.entrySet()) {
            String key = TagJson.storable(tag.getKey());
            String value = TagJson.storable(tag.getValue());
            sorted.put(key.getBytes(UTF_8), new Tag(key, value));
            most += MOST_BYTES_A_CHARACTER * (key.length() + value.length()) + MOST_BYTES_OF_NUMBERS;
        }
        var bytes = new byte[most];
        var out = new Varints(bytes, 0);
        sorted.forEach((key, tag) -> put(key, tag, out));
        return Arrays.copyOf(bytes, out.position());
    }

    private static void put(byte[] key, Tag tag, Varints out) {
        var known = KNOWN.get(tag.key);
        var whole = known == null ? null : known.ofValues.get(tag.value);
        if (whole != null) {
            out.put(whole);
            return;
        }
        int number = known == null ? 0 : known.number;
        out.put(number);
        if (number == 0) {
            out.put(key);
        }
        out.put(tag.value.getBytes(UTF_8));
    }

    /** The tags in their order; NULL is none. Throws an {@link IllegalStateException} for what {@link #pack} cannot have made. */
    public static Map<String, String> unpack(byte @Nullable [] packed) {
        if (packed == null) {
            return Map.of();
        }
        var tags = new LinkedHashMap<String, String>();
        var in = new Varints(packed, 0);
        while (!in.isAtEnd()) {
            long number = in.next();
            if (number < 0 || number > WORDS.size()) {
                throw in.damaged("tag " + number + " is not known");
            }
            var word = number == 0 ? new Word(text(in, packed), null) : WORDS.get((int) number - 1);
            if (tags.put(word.key, word.value == null ? text(in, packed) : word.value) != null) {
                throw in.damaged("a second " + word.key);
            }
        }
        return tags;
    }

    private static String text(Varints in, byte[] packed) {
        int length = in.skipBytes();
        return new String(packed, in.position() - length, length, UTF_8);
    }
}
