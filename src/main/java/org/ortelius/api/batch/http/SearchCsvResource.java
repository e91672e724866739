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
import java.io.IOException;
import java.io.InputStream;
import org.ortelius.batch.request.QueryKind;

/** {@code POST /search/csv}, as addok and the French address service have it. */
@Path("/search/csv{slash:/?}")
public class SearchCsvResource {

    private final CsvCalls calls;

    SearchCsvResource(CsvCalls calls) {
        this.calls = calls;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    public Response search(InputStream body, @Context HttpServerRequest request, @Context HttpHeaders headers)
            throws IOException {
        return calls.answer(body, request, headers, QueryKind.SEARCH);
    }
}
