// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.admin.access.AdminRole;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.admin.access.Audit;
import org.ortelius.api.admin.jobs.AllowedExtracts;
import org.ortelius.api.admin.jobs.Job;
import org.ortelius.api.admin.jobs.JobKind;
import org.ortelius.api.admin.jobs.JobLine;
import org.ortelius.api.admin.jobs.JobRequest;
import org.ortelius.api.admin.jobs.Jobs;
import org.ortelius.api.admin.jobs.Uploads;
import org.ortelius.api.admin.jobs.Worker;
import org.ortelius.api.jobs.JobEvents;
import org.ortelius.api.live.NotFoundException;

/** {@code /admin}: jobs to start and to follow, and the audit. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class AdminResource {

    private static final int MOST = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Jobs jobs;
    private final Audit audit;
    private final Worker worker;
    private final AllowedExtracts extracts;
    private final Uploads uploads;
    private final JobEvents events;

    AdminResource(AdminTables tables, Worker worker, AllowedExtracts extracts, Uploads uploads, JobEvents events) {
        this.jobs = new Jobs(tables);
        this.audit = new Audit(tables);
        this.worker = worker;
        this.extracts = extracts;
        this.uploads = uploads;
        this.events = events;
    }

    @GET
    @Path("/jobs")
    @RequiresRole(AdminRole.READER)
    public List<Job> jobs() {
        return jobs.newest(MOST);
    }

    @GET
    @Path("/jobs/{id:[0-9]{1,18}}")
    @RequiresRole(AdminRole.READER)
    public Job job(@PathParam("id") long id) {
        return jobs.find(id).orElseThrow(() -> new NotFoundException("There is no job %d.".formatted(id)));
    }

    /**
     * Sends the lines of a job, {@code line} for each {@link JobLine}, and {@code end} with the {@link Job}.
     *
     * @param lastSeen the number of the line that the client has seen last; absent or no number = none
     */
    @GET
    @Path("/jobs/{id:[0-9]{1,18}}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RequiresRole(AdminRole.READER)
    public Multi<OutboundSseEvent> events(
            @PathParam("id") long id, @HeaderParam("Last-Event-ID") @Nullable String lastSeen) {
        job(id);
        boolean isNumber = lastSeen != null && lastSeen.matches("[0-9]{1,9}");
        var told = new AtomicInteger(isNumber ? Integer.parseInt(lastSeen) : 0);
        return events.follow(BETWEEN_LOOKS, follower -> {
            Job job = job(id); // asked before the lines: what it says after its end is nothing
            for (JobLine line : jobs.lines(id, told.get())) {
                follower.tell("line", Integer.toString(line.number()), line);
                told.set(line.number());
            }
            if (job.state().isEnd()) {
                follower.tell("end", told.toString(), job);
            }
            return job.state().isEnd();
        });
    }

    @POST
    @Path("/jobs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresRole(AdminRole.OPERATOR)
    public Response start(@Nullable JobRequest body, @Context ContainerRequestContext request) {
        JobRequest wish = body == null ? JobRequest.EMPTY : body;
        return queued(wish.requireKind(), wish.arguments(extracts), request);
    }

    /** The body is a change file. */
    @POST
    @Path("/updates")
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    @RequiresRole(AdminRole.OPERATOR)
    public Response update(InputStream body, @Context ContainerRequestContext request) throws IOException {
        return queued(JobKind.UPDATE, List.of(uploads.store(body).toString()), request);
    }

    private Response queued(JobKind kind, List<String> arguments, ContainerRequestContext request) {
        Job job = jobs.add(kind, arguments, AdminAuthFilter.who(request));
        worker.wake();
        return Response.accepted(job)
                .header("Location", "/admin/jobs/" + job.id())
                .build();
    }

    @GET
    @Path("/audit")
    @RequiresRole(AdminRole.READER)
    public List<Audit.Entry> audit() {
        return audit.newest(MOST);
    }
}
