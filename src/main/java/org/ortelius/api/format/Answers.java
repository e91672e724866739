// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ortelius.api.geometry.Outlines;
import org.ortelius.api.live.Found;
import org.ortelius.index.answer.Result;

/** From what was found to the HTTP answer: fetches the outlines the client asked for, then streams. */
@ApplicationScoped
public class Answers {

    private final Outlines outlines;

    public Answers(Outlines outlines) {
        this.outlines = outlines;
    }

    /** An array of the results; search and lookup. */
    public Response list(Found found, Presentation presentation) {
        var writer = new ResultWriter(presentation);
        List<Answer> answers = withShapes(found, presentation);
        return ok(json -> writer.writeList(answers, json), presentation);
    }

    /** The one result, or Nominatim's words for none; reverse. */
    public Response single(Found found, Presentation presentation) {
        if (found.results().isEmpty()) {
            return ok(
                    json -> {
                        json.writeStartObject();
                        json.writeStringField("error", "Unable to geocode");
                        json.writeEndObject();
                    },
                    presentation);
        }
        var writer = new ResultWriter(presentation);
        Answer answer = withShapes(found, presentation).getFirst();
        return ok(json -> writer.write(answer, json), presentation);
    }

    private List<Answer> withShapes(Found found, Presentation presentation) {
        var request = presentation.shape();
        List<Result> results = found.results();
        if (request == null || results.isEmpty()) {
            return results.stream().map(result -> new Answer(result, null)).toList();
        }
        var shapes = outlines.of(found, request);
        return results.stream()
                .map(result -> new Answer(result, shapes.get(result)))
                .toList();
    }

    private static Response ok(Body.Content content, Presentation presentation) {
        Callback callback = presentation.callback();
        if (callback == null) {
            return Response.ok(Body.json(content))
                    .header(HttpHeaders.CONTENT_TYPE, Body.JSON)
                    .build();
        }
        StreamingOutput wrapped = out -> {
            out.write((callback.function() + "(").getBytes(StandardCharsets.UTF_8));
            Body.write(content, out);
            out.write(')');
        };
        return Response.ok(wrapped)
                .header(HttpHeaders.CONTENT_TYPE, Body.JAVASCRIPT)
                .build();
    }
}
