// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests to {@code /admin} through by their bearer token, and writes the audit: every request that changes something, and every one
 * that was refused to a known token. As long as no token is valid, there is nothing at {@code /admin}.
 */
@Provider
@Guarded(Role.READER)
public class Gate implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
    private static final String WHO = "ortelius.admin.who";

    private final Instance<AdminTables> tables;

    @Context
    ResourceInfo resource;

    /** @param tables looked up later: filters are made before there are settings */
    public Gate(Instance<AdminTables> tables) {
        this.tables = tables;
    }

    /** Whose token a request carries that has come through. */
    static String who(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(WHO));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var tokens = new Tokens(tables.get());
        if (!tokens.any()) {
            throw new NotFoundException();
        }
        Tokens.Token token = bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(tokens::find)
                .orElseThrow(() -> {
                    LOG.warnf("refused without a valid token: %s", action(request));
                    return new Refusal(401, "A valid token is needed, as header 'Authorization: Bearer TOKEN'.");
                });
        request.setProperty(WHO, token.name());
        Role needed = resource.getResourceMethod().getAnnotation(Guarded.class).value();
        if (!token.role().includes(needed)) {
            throw new Refusal(
                    403,
                    "The token '%s' is one for a %s, this takes an %s.".formatted(token.name(), token.role(), needed));
        }
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
