// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.Batches;
import org.ortelius.api.errors.ErrorBody;
import org.ortelius.batch.Batch;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.TableFormat;

/** {@code POST /batch}: JSON lines in, JSON lines out while they come in. */
@Path("/batch")
public class BatchResource {

    private static final int TOO_LARGE = 413;

    private final Batches batches;

    BatchResource(Batches batches) {
        this.batches = batches;
    }

    /** A client that sends faster than rows are answered, or reads more slowly, is slowed down. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    public Response batch(InputStream body, @Context HttpServerRequest request, @Context HttpHeaders headers)
            throws IOException {
        requireLines(headers.getMediaType());
        var sent = SentTables.ofBody(body, request.query(), headers);
        var parameters = new HashMap<>(sent.parameters());
        parameters.put("format", List.of(TableFormat.NDJSON.toString()));
        Batch batch = batches.open(sent.content().open(), BatchRequest.of(parameters));
        StreamingOutput answer = out -> {
            try (batch) {
                batches.run(batch, out, batches.mostRows(), () -> false);
                if (batch.hasMore()) {
                    out.write(tooMany());
                }
            }
        };
        return Response.ok(answer)
                .header(HttpHeaders.CONTENT_TYPE, TableFormat.NDJSON.contentType())
                .build();
    }

    private static void requireLines(@Nullable MediaType type) {
        if (type != null && type.getSubtype().equals("csv")) {
            throw new BatchRefusal(
                    415, "/batch takes JSON lines; CSV goes to /search/csv, /reverse/csv or /batch/jobs.");
        }
    }

    /** The status has long been sent: what is too much is told in a last line. */
    private byte[] tooMany() {
        byte[] error = new ErrorBody(TOO_LARGE, CsvCalls.tooMany(batches.mostRows())).bytes();
        byte[] line = Arrays.copyOf(error, error.length + 1);
        line[error.length] = '\n';
        return line;
    }
}
