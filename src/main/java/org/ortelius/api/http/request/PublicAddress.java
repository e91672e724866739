// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The service as a client addresses it. A proxy that speaks TLS tells in {@code X-Forwarded-Proto} that its clients do, one that renames the host tells
 * the name in {@code X-Forwarded-Host}; of several values the last one is the proxy's own. Both count from trusted proxies only, as
 * {@link ClientAddress} has it.
 */
@Singleton
public class PublicAddress {

    private static final List<String> SCHEMES = List.of("http", "https");

    /** A name or an address, perhaps with a port, of at most 255 characters. */
    private static final Pattern AUTHORITY = Pattern.compile("[\\w.:\\[\\]-]{1,255}+");

    private final ClientAddress clients;

    PublicAddress(ClientAddress clients) {
        this.clients = clients;
    }

    /** Scheme and host, {@code https://geo.example.org}, without a slash at the end. */
    public String of(HttpServerRequest request) {
        String scheme =
                told(request, "X-Forwarded-Proto").filter(SCHEMES::contains).orElse(request.scheme());
        String authority = told(request, "X-Forwarded-Host")
                .filter(host -> AUTHORITY.matcher(host).matches())
                .orElseGet(() -> authority(request));
        return scheme + "://" + authority;
    }

    /** The address that the client used; without a usable one, as HTTP/1.0 allows, the address that it reached. */
    private static String authority(HttpServerRequest request) {
        HostAndPort told = request.authority();
        return told == null ? request.localAddress().toString() : told.toString();
    }

    private Optional<String> told(HttpServerRequest request, String header) {
        if (!clients.isProxied(request)) {
            return Optional.empty();
        }
        return request.headers().getAll(header).stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .reduce((_, last) -> last);
    }
}
