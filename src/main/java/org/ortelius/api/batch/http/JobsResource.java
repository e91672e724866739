// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.batch.SentTable;
import org.ortelius.api.batch.jobs.BatchJobs;
import org.ortelius.api.batch.jobs.JobStatus;
import org.ortelius.api.batch.jobs.JobWorker;
import org.ortelius.api.jobs.JobEvents;
import org.ortelius.batch.request.TableFormat;

/** {@code /batch/jobs}: tables of any size, to be sent now and fetched later. */
@Path("/batch/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class JobsResource {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String ID = "{id:[0-9a-f]{32}}";

    private final BatchJobs jobs;
    private final JobWorker worker;
    private final JobEvents events;
    private final FormFolder forms;

    JobsResource(BatchJobs jobs, JobWorker worker, JobEvents events, FormFolder forms) {
        this.jobs = jobs;
        this.worker = worker;
        this.events = events;
        this.forms = forms;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    public Response addForm(InputStream body, @Context HttpServerRequest request, @Context HttpHeaders headers)
            throws IOException {
        try (SentForm form = forms.read(body, headers)) {
            return queued(SentTables.ofForm(form, request.query(), headers));
        }
    }

    /** The type of the body tells the format where no parameter does. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    public Response addBody(InputStream body, @Context HttpServerRequest request, @Context HttpHeaders headers)
            throws IOException {
        var sent = SentTables.ofBody(body, request.query(), headers);
        MediaType type = headers.getMediaType();
        if (type != null && type.getSubtype().contains("json")) {
            sent.parameters().putIfAbsent("format", List.of(TableFormat.NDJSON.toString()));
        }
        return queued(sent);
    }

    private Response queued(SentTable sent) throws IOException {
        JobStatus status = jobs.add(sent);
        worker.wake();
        return Response.accepted(status)
                .header(HttpHeaders.LOCATION, "/batch/jobs/" + status.id())
                .build();
    }

    @GET
    @Path(ID)
    public JobStatus status(@PathParam("id") String id) {
        return jobs.status(id);
    }

    /** {@code progress} with the job's status whenever that changes, and {@code end} with the last one. The events of a job that is cancelled just end. */
    @GET
    @Path(ID + "/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(@PathParam("id") String id) {
        jobs.status(id);
        var told = new AtomicReference<@Nullable JobStatus>();
        return events.follow(BETWEEN_LOOKS, follower -> {
            @Nullable JobStatus now = jobs.find(id).orElse(null);
            boolean isEnd = now == null || now.endedAt() != null;
            if (now != null && (isEnd || !now.equals(told.getAndSet(now)))) {
                follower.tell(isEnd ? "end" : "progress", null, now);
            }
            return isEnd;
        });
    }

    @GET
    @Path(ID + "/result")
    @Produces(MediaType.WILDCARD)
    public Response result(@PathParam("id") String id) {
        JobStatus status = jobs.status(id);
        BatchJobs.Answer answer = jobs.answer(id);
        return Response.ok(answer.file())
                .header(HttpHeaders.CONTENT_TYPE, status.format().contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(answer.name()))
                .build();
    }

    @DELETE
    @Path(ID)
    public void cancel(@PathParam("id") String id) throws IOException {
        jobs.cancel(id);
    }
}
