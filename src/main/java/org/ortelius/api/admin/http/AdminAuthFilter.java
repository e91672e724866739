// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.admin.access.AdminRole;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.admin.access.Audit;
import org.ortelius.api.admin.access.Tokens;
import org.ortelius.api.admin.jobs.Job;

/**
 * Lets requests to {@code /admin} through by their bearer token, and writes the audit: every request that changes something, and every one
 * that was refused to a known token. As long as no token is valid, there is nothing at {@code /admin}.
 */
@Provider
@RequiresRole(AdminRole.READER)
public class AdminAuthFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
    private static final String WHO = "ortelius.admin.who";

    private final Instance<AdminTables> tables;
    private final Instance<FailedAuthLimit> refusals;
    private final CurrentVertxRequest current;

    @Context
    ResourceInfo resource;

    /** @param tables looked up later, as are refusals: filters are made before there are settings */
    public AdminAuthFilter(
            Instance<AdminTables> tables, Instance<FailedAuthLimit> refusals, CurrentVertxRequest current) {
        this.tables = tables;
        this.refusals = refusals;
        this.current = current;
    }

    /** Whose token a request carries that has come through. */
    static String who(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(WHO));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        FailedAuthLimit all = refusals.get();
        all.begin(current.getCurrent().request());
        Found found = look(request);
        if (found.token() == null) {
            all.refused(action(request), current.getCurrent().request());
            throw found.isOpen()
                    ? new UnauthorizedException("A valid token is needed, as header 'Authorization: Bearer TOKEN'.")
                    : new NotFoundException();
        }
        if (!found.token().role().includes(needed())) {
            throw new ForbiddenException(tooLittle(found.token()));
        }
        all.end(current.getCurrent().request());
        request.setProperty(WHO, found.token().name());
    }

    /**
     * What the database says of a request.
     *
     * @param isOpen whether any token is valid
     * @param token the one of the request; absent = none or none that is valid
     */
    private record Found(boolean isOpen, Tokens.@Nullable Token token) {}

    /** One transaction, which writes the audit as well where a known token allows too little. */
    private Found look(ContainerRequestContext request) {
        Optional<String> bearer = bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        return tables.get()
                .askIfExist(connection -> {
                    Optional<Tokens.Token> token =
                            bearer.isEmpty() ? Optional.empty() : Tokens.find(bearer.get(), connection);
                    if (token.isPresent() && !token.get().role().includes(needed())) {
                        Audit.add(Audit.Entry.of(token.get().name(), action(request), "403"), connection);
                    }
                    return new Found(token.isPresent() || Tokens.any(connection), token.orElse(null));
                })
                .orElse(new Found(false, null));
    }

    private AdminRole needed() {
        return resource.getResourceMethod().getAnnotation(RequiresRole.class).value();
    }

    private String tooLittle(Tokens.Token token) {
        return "The token '%s' is one for a %s, this takes an %s.".formatted(token.name(), token.role(), needed());
    }

    private static Optional<String> bearer(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(BEARER::matcher)
                .filter(match -> match.matches())
                .map(match -> match.group(1));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        boolean isKnown = request.getProperty(WHO) != null;
        if (isKnown && (answer.getStatus() >= 400 || !request.getMethod().equals("GET"))) {
            String details = answer.getEntity() instanceof Job job
                    ? "job %d: %s %s".formatted(job.id(), job.kind(), String.join(" ", job.arguments()))
                    : "";
            new Audit(tables.get())
                    .add(who(request), action(request), details.strip(), Integer.toString(answer.getStatus()));
        }
    }

    private static String action(ContainerRequestContext request) {
        return request.getMethod() + " /" + request.getUriInfo().getPath().replaceFirst("^/", "");
    }
}
