// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.contract;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;

/** {@code GET /openapi}, with {@code format=json} as JSON. It is read when it is asked for: Quarkus' extension reads it at each start, for 0.2 s. */
@Path("/openapi")
public class ContractResource {

    private static final String FILE = "/META-INF/openapi.yaml";
    private static final String YAML = "application/yaml";

    @GET
    public Response contract(@Context HttpServerRequest request) throws IOException {
        String format = Parameters.of(request.query()).text("format").orElse("yaml");
        try (InputStream file = open()) {
            return switch (format) {
                case "yaml" -> Response.ok(file.readAllBytes(), YAML).build();
                case "json" ->
                    Response.ok(new YAMLMapper().readTree(file), MediaType.APPLICATION_JSON)
                            .build();
                default -> throw UsageException.notOneOf("format", format, List.of("yaml", "json"));
            };
        }
    }

    private static InputStream open() throws IOException {
        @Nullable InputStream file = ContractResource.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new FileNotFoundException(FILE);
        }
        return file;
    }
}
