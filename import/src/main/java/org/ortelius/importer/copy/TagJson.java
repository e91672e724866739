// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.copy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags as the text of a JSON object and back. PostgreSQL orders jsonb keys by length, then bytes, so reading is deterministic. */
public final class TagJson {

    /** The database holds what we wrote ourselves, however long it is. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private TagJson() {}

    /** A JSON object, in UTF-8. */
    public static byte[] write(Map<String, String> tags) {
        var json = new StringBuilder(32 + 32 * tags.size()).append('{');
        for (var tag : tags.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(tag.getKey(), json);
            json.append(':');
            quote(tag.getValue(), json);
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Jackson's generator took a third of the time of reading an extract. */
    private static void quote(String text, StringBuilder json) {
        json.append('"');
        String storable = storable(text);
        int quoted = 0;
        for (int i = 0; i < storable.length(); i++) {
            char c = storable.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(storable, quoted, i).append("\\u00");
                json.append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                quoted = i + 1;
            }
        }
        json.append(storable, quoted, storable.length()).append('"');
    }

    /** The map of a JSON object in its order; NULL is empty. */
    public static Map<String, String> read(@Nullable String text) {
        if (text == null || text.equals("{}")) {
            return Map.of();
        }
        var tags = new LinkedHashMap<String, String>();
        try (var json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                tags.put(key, json.getText());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "tags from the database are not JSON: " + text.substring(0, Math.min(100, text.length())), broken);
        }
        return tags;
    }

    /** Text that PostgreSQL can store: without NUL and halves of surrogate pairs. */
    public static String storable(String text) {
        boolean clean = true;
        for (int i = 0; i < text.length() && clean; i++) {
            char c = text.charAt(i);
            clean = c != 0 && !Character.isSurrogate(c);
        }
        return clean ? text : replaceUnstorable(text);
    }

    private static String replaceUnstorable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
