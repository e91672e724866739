// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small {@code .osm} file, in the order in which it is told. Tags are XML attributes: {@code k='name' v='A'}, one string each. */
public final class WrittenOsm {

    private final StringBuilder text =
            new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n");
    private int version = 1;

    /** Of what follows. */
    public WrittenOsm version(int next) {
        version = next;
        return this;
    }

    public WrittenOsm node(long id, double lon, double lat, String... tags) {
        return object("node", id, " lat='%s' lon='%s'".formatted(lat, lon), "", tags);
    }

    public WrittenOsm way(long id, long[] nodes, String... tags) {
        var refs = new StringBuilder();
        for (long node : nodes) {
            refs.append("<nd ref='").append(node).append("'/>");
        }
        return object("way", id, "", refs.toString(), tags);
    }

    /** @param members such as {@code way 1 outer} */
    public WrittenOsm relation(long id, String[] members, String... tags) {
        var refs = new StringBuilder();
        for (String member : members) {
            String[] parts = member.split(" ");
            refs.append("<member type='%s' ref='%s' role='%s'/>"
                    .formatted(parts[0], parts[1], parts.length < 3 ? "" : parts[2]));
        }
        return object("relation", id, "", refs.toString(), tags);
    }

    private WrittenOsm object(String kind, long id, String attributes, String children, String... tags) {
        text.append("<%s id='%d' version='%d' timestamp='2026-01-01T00:00:00Z'%s>"
                .formatted(kind, id, version, attributes));
        text.append(children);
        for (String tag : tags) {
            String[] parts = tag.split("=", 2);
            text.append("<tag k='")
                    .append(escaped(parts[0]))
                    .append("' v='")
                    .append(escaped(parts[1]))
                    .append("'/>");
        }
        text.append("</").append(kind).append(">\n");
        return this;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }

    public String xml() {
        return text + "</osm>\n";
    }

    public Path write(Path file) {
        try {
            return Files.writeString(file, xml(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
