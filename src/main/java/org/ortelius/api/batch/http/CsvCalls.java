// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.Batches;
import org.ortelius.api.batch.SentTable;
import org.ortelius.batch.Batch;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.QueryKind;
import org.ortelius.batch.request.TableFormat;

/** The common part of {@code /search/csv} and {@code /reverse/csv}: the rows are counted, then answered as they are written. */
@ApplicationScoped
public class CsvCalls {

    private final Batches batches;
    private final FormFolder forms;

    CsvCalls(Batches batches, FormFolder forms) {
        this.batches = batches;
        this.forms = forms;
    }

    /** Answers the table of a form, whose files go when the answer has opened them. */
    Response answer(InputStream body, HttpServerRequest request, HttpHeaders headers, QueryKind kind)
            throws IOException {
        try (SentForm form = forms.read(body, headers)) {
            return answer(SentTables.ofForm(form, request.query(), headers), kind);
        }
    }

    private Response answer(SentTable sent, QueryKind kind) throws IOException {
        var parameters = new HashMap<>(sent.parameters());
        parameters.put("kind", List.of(kind.toString()));
        parameters.put("format", List.of(TableFormat.CSV.toString()));
        var request = BatchRequest.of(parameters);
        requireFewRows(sent, request);
        Batch batch = batches.open(sent.content().open(), request);
        StreamingOutput body = out -> {
            try (batch) {
                out.write(batch.head());
                batches.run(batch, out, Long.MAX_VALUE, () -> false);
            }
        };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, TableFormat.CSV.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(sent.answerName(TableFormat.CSV)))
                .build();
    }

    private void requireFewRows(SentTable sent, BatchRequest request) throws IOException {
        if (batches.isTooLong(sent.content().open(), request)) {
            throw new BatchRefusal(413, tooMany(batches.mostRows()));
        }
    }

    static String tooMany(long most) {
        return "The table has more than %,d rows, which is the most to be answered at once; send it to /batch/jobs."
                .formatted(most);
    }
}
