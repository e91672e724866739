// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ortelius.api.admin.http.FailedAuthException;
import org.ortelius.api.admin.http.ForbiddenException;
import org.ortelius.api.admin.http.UnauthorizedException;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.http.request.AllowedMethods;
import org.ortelius.api.http.request.BatchPaths;
import org.ortelius.api.http.request.RequestPath;
import org.ortelius.api.live.NotFoundException;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.batch.parameters.QueryString;
import org.ortelius.batch.parameters.UsageException;

/** Every exception that leaves a resource becomes an answer here. */
public class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    /** A wrong format leaves no format to answer in but text. */
    @ServerExceptionMapper
    public Response usage(UsageException mistake, HttpServerRequest request) {
        var body = new ErrorBody(400, String.valueOf(mistake.getMessage()));
        boolean isWithoutFormat = mistake.parameter().equals("format") && !BatchPaths.contains(RequestPath.of(request));
        return isWithoutFormat ? body.answer(body.text()) : answer(body, request);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException missing, HttpServerRequest request) {
        return answer(new ErrorBody(404, String.valueOf(missing.getMessage())), request);
    }

    @ServerExceptionMapper
    public Response unavailable(UnavailableException missing, HttpServerRequest request) {
        LOG.debug("not available", missing);
        return Response.fromResponse(answer(new ErrorBody(503, String.valueOf(missing.getMessage())), request))
                .header(HttpHeaders.RETRY_AFTER, missing.retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException refusal, HttpServerRequest request) {
        return Response.fromResponse(answer(new ErrorBody(401, String.valueOf(refusal.getMessage())), request))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal, HttpServerRequest request) {
        return answer(new ErrorBody(403, String.valueOf(refusal.getMessage())), request);
    }

    @ServerExceptionMapper
    public Response failedTooOften(FailedAuthException refusal, HttpServerRequest request) {
        return Response.fromResponse(answer(new ErrorBody(429, String.valueOf(refusal.getMessage())), request))
                .header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds())
                .build();
    }

    @ServerExceptionMapper
    public Response limited(BatchRefusal limit, HttpServerRequest request) {
        var answer = Response.fromResponse(
                answer(new ErrorBody(limit.status(), String.valueOf(limit.getMessage())), request));
        limit.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    /** No such path, a method other than GET: the body that Nominatim's web framework gives. */
    @ServerExceptionMapper
    public Response http(WebApplicationException failure, HttpServerRequest request) {
        if (failure.getCause() instanceof JsonProcessingException mistake) {
            return json(mistake, request);
        }
        var status = failure.getResponse().getStatusInfo();
        String title = "%d %s".formatted(status.getStatusCode(), status.getReasonPhrase());
        var answer = Response.fromResponse(failure.getResponse())
                .header(HttpHeaders.CONTENT_TYPE, null)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .entity("{\"title\": \"%s\"}".formatted(title));
        return (status.getStatusCode() == 405
                        ? answer.header(HttpHeaders.ALLOW, AllowedMethods.of(RequestPath.of(request)))
                        : answer)
                .build();
    }

    /** JSON of another form than is expected; the framework would answer without a word. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException mistake, HttpServerRequest request) {
        return json(mistake, request);
    }

    private static Response json(JsonProcessingException mistake, HttpServerRequest request) {
        String where = mistake instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .map(" at '%s'"::formatted)
                        .findFirst()
                        .orElse("")
                : "";
        return answer(
                new ErrorBody(400, "The body is not the JSON that is expected here%s.".formatted(where)), request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, HttpServerRequest request) {
        if (isClientGone(failure) || isFrameworks(failure) && request.response().closed()) {
            LOG.debug("the client has gone", failure);
        } else {
            LOG.error("a request failed", failure);
        }
        return answer(new ErrorBody(500, "Internal server error."), request);
    }

    /** While a client goes, RESTEasy may run out of its own list of handlers. */
    private static boolean isFrameworks(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length > 0 && !frames[0].getClassName().startsWith("org.ortelius");
    }

    /** Or has been left, because it was too slow. */
    private static boolean isClientGone(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }

    private static Response answer(ErrorBody error, HttpServerRequest request) {
        String format = QueryString.find("format", request.query()).orElse(null);
        return error.answer(error.in(RequestPath.of(request), format));
    }
}
