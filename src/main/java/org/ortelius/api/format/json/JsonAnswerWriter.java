// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.AnswerWriter;
import org.ortelius.api.format.Body;

/** The formats that are JSON: they share the encoding and the words for nothing found. */
interface JsonAnswerWriter extends AnswerWriter {

    void writeList(List<Answer> answers, JsonGenerator json) throws IOException;

    void writeOne(Answer answer, JsonGenerator json) throws IOException;

    @Override
    default void writeList(List<Answer> answers, OutputStream out) throws IOException {
        Body.write(json -> writeList(answers, json), out);
    }

    @Override
    default void writeSingle(@Nullable Answer answer, OutputStream out) throws IOException {
        if (answer != null) {
            Body.write(json -> writeOne(answer, json), out);
            return;
        }
        Body.write(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("error", NOTHING);
                    json.writeEndObject();
                },
                out);
    }
}
