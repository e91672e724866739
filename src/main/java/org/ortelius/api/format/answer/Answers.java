// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.AnswerWriter;
import org.ortelius.api.format.Body;
import org.ortelius.api.format.Callback;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentation;
import org.ortelius.api.geometry.Outlines;
import org.ortelius.api.http.log.RequestLog;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.index.answer.Result;

/** From what was found to the HTTP answer: fetches the outlines the client asked for, and writes all that is to be said. */
@ApplicationScoped
public class Answers {

    private final Outlines outlines;
    private final RequestLog log;

    public Answers(Outlines outlines, RequestLog log) {
        this.outlines = outlines;
        this.log = log;
    }

    /** Throws {@link org.ortelius.api.live.UnavailableException} where the answer could not be made, before anything is searched for. */
    public void require(Presentation presentation) {
        if (presentation.shape() != null) {
            outlines.requireOpen();
        }
    }

    /** All results; search and lookup. */
    public Response list(SearchOutcome found, Presentation presentation, Echo echo) {
        AnswerWriter writer = AnswerWriters.of(presentation, echo);
        List<Answer> answers = withShapes(found, presentation);
        return ok(out -> writer.writeList(answers, out), presentation);
    }

    /** The one result, or Nominatim's words for none; reverse. */
    public Response single(SearchOutcome found, Presentation presentation, Echo echo) {
        AnswerWriter writer = AnswerWriters.of(presentation, echo);
        List<Answer> answers = withShapes(found, presentation);
        return ok(out -> writer.writeSingle(answers.isEmpty() ? null : answers.getFirst(), out), presentation);
    }

    private List<Answer> withShapes(SearchOutcome found, Presentation presentation) {
        var request = presentation.shape();
        List<Result> results = found.results();
        log.found(results.size());
        if (request == null || results.isEmpty()) {
            return results.stream().map(result -> new Answer(result, null)).toList();
        }
        var shapes = outlines.of(found, request);
        return results.stream()
                .map(result -> new Answer(result, shapes.get(result)))
                .toList();
    }

    private static Response ok(Body.Writer body, Presentation presentation) {
        return presentation.format() == Format.XML
                ? Response.ok(Body.whole(body))
                        .header(HttpHeaders.CONTENT_TYPE, Body.XML)
                        .build()
                : json(body, presentation.callback());
    }

    /** One JSON document, wrapped in the client's function where it names one. */
    public static Response json(Body.Content content, @Nullable Callback callback) {
        return json((Body.Writer) out -> Body.write(content, out), callback);
    }

    private static Response json(Body.Writer body, @Nullable Callback callback) {
        if (callback == null) {
            return Response.ok(Body.whole(body))
                    .header(HttpHeaders.CONTENT_TYPE, Body.JSON)
                    .build();
        }
        Body.Writer wrapped = out -> {
            out.write((callback.function() + "(").getBytes(StandardCharsets.UTF_8));
            body.writeTo(out);
            out.write(')');
        };
        return Response.ok(Body.whole(wrapped))
                .header(HttpHeaders.CONTENT_TYPE, Body.JAVASCRIPT)
                .build();
    }
}
