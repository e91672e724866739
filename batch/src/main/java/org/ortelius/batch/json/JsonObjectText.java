// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.table.Bounds;

/** Copies a JSON object from one text to another without blanks, token by token, and keeps what its members say. To be used once. */
final class JsonObjectText {

    /** Half a character, which only an escape can bring in and only an escape can bring out. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final Bounds bounds;
    private final Map<String, String> members = new LinkedHashMap<>();
    private @Nullable String excess;

    JsonObjectText(Bounds bounds) {
        this.bounds = bounds;
    }

    /** A row that says what is wrong with it; throws what is wrong with its notation. */
    JsonRow read(String line, String name) throws IOException {
        String text;
        try (JsonParser parser = JsonLines.JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return JsonRow.faulty("%s is no JSON object.".formatted(name));
            }
            text = copied(parser);
            if (parser.nextToken() != null) {
                return JsonRow.faulty("%s is no JSON object: more follows its end.".formatted(name));
            }
        }
        if (excess != null) {
            return JsonRow.faulty("%s has %s.".formatted(name, excess));
        }
        String whole = line.contains("\\u") ? escaped(text) : text;
        return new JsonRow(whole.substring(0, whole.length() - 1), members, null);
    }

    private String copied(JsonParser parser) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator out = JsonLines.JSON.createGenerator(text)) {
            out.writeStartObject();
            for (int depth = 1; depth > 0; ) {
                JsonToken token = parser.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token != JsonToken.FIELD_NAME) {
                    keep(parser, token);
                }
                copy(parser, token, out);
            }
        }
        return text.toString();
    }

    /** Numbers stay as they are written. */
    private static void copy(JsonParser parser, JsonToken token, JsonGenerator out) throws IOException {
        if (token.isNumeric()) {
            out.writeNumber(parser.getText());
        } else {
            out.copyCurrentEvent(parser);
        }
    }

    private void keep(JsonParser parser, JsonToken token) throws IOException {
        boolean isText = token.isScalarValue() && token != JsonToken.VALUE_NULL;
        String value = isText ? parser.getText() : "";
        if (value.length() > bounds.cellLength()) {
            excess = "a value of more than %,d characters".formatted(bounds.cellLength());
        } else if (members.size() >= bounds.columns()) {
            excess = "more than %,d members".formatted(bounds.columns());
        } else {
            members.put(parser.currentName(), value);
        }
    }

    private static String escaped(String text) {
        return HALF.matcher(text)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }
}
