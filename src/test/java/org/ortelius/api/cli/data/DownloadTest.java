// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {

    private static final byte[] EXTRACT = new byte[200_000];

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/town.osm.pbf", exchange -> {
            exchange.sendResponseHeaders(200, EXTRACT.length);
            exchange.getResponseBody().write(EXTRACT);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/town.osm.pbf");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/elsewhere.osm.pbf", exchange -> {
            String other = "http://localhost:%d/town.osm.pbf"
                    .formatted(server.getAddress().getPort());
            exchange.getResponseHeaders().add("Location", other);
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.createContext("/cut.osm.pbf", exchange -> {
            exchange.sendResponseHeaders(200, EXTRACT.length);
            exchange.getResponseBody().write(EXTRACT, 0, 1000);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Download from(String path, boolean sameHost) {
        return new Download(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), sameHost);
    }

    private Path download(String path) throws IOException {
        return from(path, false).into(folder);
    }

    @Test
    void a_file_is_kept_whole_under_its_name() throws IOException {
        assertThat(download("/town.osm.pbf"))
                .isEqualTo(folder.resolve("town.osm.pbf"))
                .hasBinaryContent(EXTRACT);
    }

    @Test
    void redirects_are_followed() throws IOException {
        assertThat(download("/moved")).hasBinaryContent(EXTRACT);
    }

    @Test
    void a_file_that_is_there_is_not_downloaded_again() throws IOException {
        Path first = download("/town.osm.pbf");
        server.stop(0);
        assertThat(download("/town.osm.pbf")).isEqualTo(first);
    }

    @Test
    void another_server_is_followed_to_unless_told_not_to() throws IOException {
        assertThat(download("/elsewhere.osm.pbf")).hasBinaryContent(EXTRACT);
        assertThat(from("/moved", true).afresh(folder)).hasBinaryContent(EXTRACT);
        assertThatThrownBy(() -> from("/elsewhere.osm.pbf", true).afresh(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another server, http://localhost");
    }

    @Test
    void a_file_is_downloaded_again_when_asked_for() throws IOException {
        Path first = download("/town.osm.pbf");
        Files.writeString(first, "old");
        assertThat(from("/town.osm.pbf", true).afresh(folder)).hasBinaryContent(EXTRACT);
    }

    @Test
    void what_cannot_be_downloaded_whole_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> download("/absent.osm.pbf")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> download("/cut.osm.pbf")).isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
