// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.ortelius.api.DrawnTown;
import org.ortelius.importer.Import;

/** The service over the sample town that ships with Ortelius, with tiles that a test draws. */
public final class SampleTown extends DrawnTown {

    /** The name of a café that somebody mapped who means no good. */
    static final String MARKUP = "Bobby <img src=x onerror=alert(1)>";

    private static final String CAFE = """
                <node id="9001" version="1" timestamp="2026-01-01T00:00:00Z" lat="49.7511" lon="6.1431">
                    <tag k="amenity" v="cafe"/>
                    <tag k="name" v="Bobby &lt;img src=x onerror=alert(1)&gt;"/>
                    <tag k="website" v="javascript:alert(1)"/>
                </node>
            """;

    @Override
    protected String map() {
        try (var town = Objects.requireNonNull(Import.class.getResourceAsStream("/sample/ortelsburg.osm"))) {
            // nodes come before ways
            return new String(town.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("(?m)^ *<way ", CAFE + "$0");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("ortelius.tiles.url", "/tiles/{z}/{x}/{y}.png");
        return settings;
    }
}
