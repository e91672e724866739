// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.ortelius.api.DrawnTown;

/** The drawn town, which follows a folder that has one change for it. */
public final class FollowedTown extends DrawnTown {

    private static final String CHANGE = """
            <?xml version='1.0' encoding='UTF-8'?>
            <osmChange version='0.6'><create>
              <node id='78' version='1' timestamp='2026-02-01T00:00:00Z' lat='49.748' lon='6.15'>
                <tag k='place' v='hamlet'/><tag k='name' v='Altweiler'/>
              </node>
            </create></osmChange>
            """;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        try {
            Path source = Files.createTempDirectory("town-updates");
            Path numbered = Files.createDirectories(source.resolve("000/000"));
            Files.writeString(
                    numbered.resolve("001.state.txt"), "sequenceNumber=1\ntimestamp=2026-02-01T00\\:00\\:00Z\n");
            String newest = "sequenceNumber=2\ntimestamp=2026-02-02T00\\:00\\:00Z\n";
            Files.writeString(numbered.resolve("002.state.txt"), newest);
            Files.writeString(source.resolve("state.txt"), newest);
            try (var out = new GZIPOutputStream(Files.newOutputStream(numbered.resolve("002.osc.gz")))) {
                out.write(CHANGE.getBytes(StandardCharsets.UTF_8));
            }
            settings.put("ortelius.replication.every", "1s");
            settings.put("ortelius.replication.sources", source.toUri().toString());
            settings.put("ortelius.replication.since", "2026-02-01T12:00:00Z");
            settings.put("ortelius.admin.heap", "512m");
            return settings;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
