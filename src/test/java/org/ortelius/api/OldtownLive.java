// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service over {@link Oldtown}, with no database behind it. */
public class OldtownLive implements QuarkusTestResourceLifecycleManager {

    /** Nothing listens on port 9. */
    public static final String NO_DATABASE = "jdbc:postgresql://127.0.0.1:9/none";

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("oldtown");
            makeLive(data);
            return Map.of("ortelius.data", data.toString(), "quarkus.datasource.jdbc.url", NO_DATABASE);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Makes what the service answers from. */
    protected void makeLive(Path data) throws IOException {
        Oldtown.makeLive(data, "oldtown_1");
    }

    @Override
    public void stop() {
        // the folder holds some kilobytes and lies in the system's temporary folder
    }
}
