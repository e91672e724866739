// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;

/**
 * OSM objects as the text of an {@code .osm} file: version 0.6, sorted by type and id, with the attributes that every object of
 * a real extract has. References may lead nowhere, as at the edge of an extract. Not thread-safe.
 */
public final class OsmText {

    private static final String ATTRIBUTES =
            "version=\"1\" timestamp=\"2026-01-01T00:00:00Z\" changeset=\"1\" uid=\"1\" user=\"test\"";

    /** A member of a relation; most have the empty role. */
    public record Member(OsmRef ref, String role) {}

    private final Map<OsmRef, String> objects = new TreeMap<>();

    public OsmText node(long id, Point position, Map<String, String> tags) {
        String attributes = " lat=\"%.7f\" lon=\"%.7f\"".formatted(position.lat(), position.lon());
        return put(OsmRef.node(id), attributes, List.of(), tags);
    }

    public OsmText way(long id, List<Long> nodes, Map<String, String> tags) {
        return put(
                OsmRef.way(id),
                "",
                nodes.stream().map("    <nd ref=\"%d\"/>"::formatted).toList(),
                tags);
    }

    public OsmText relation(long id, List<Member> members, Map<String, String> tags) {
        return put(OsmRef.relation(id), "", members.stream().map(OsmText::line).toList(), tags);
    }

    private static String line(Member member) {
        return "    <member type=\"%s\" ref=\"%d\" role=\"%s\"/>"
                .formatted(member.ref.type().word(), member.ref.id(), escaped(member.role));
    }

    private OsmText put(OsmRef ref, String attributes, List<String> children, Map<String, String> tags) {
        String word = ref.type().word();
        var text = new StringBuilder(
                String.format(Locale.ROOT, "  <%s id=\"%d\" %s%s>%n", word, ref.id(), ATTRIBUTES, attributes));
        children.forEach(child -> text.append(child).append('\n'));
        new TreeMap<>(tags)
                .forEach((key, value) ->
                        text.append("    <tag k=\"%s\" v=\"%s\"/>%n".formatted(escaped(key), escaped(value))));
        if (objects.put(ref, text.append("  </%s>%n".formatted(word)).toString()) != null) {
            throw new IllegalArgumentException(ref + " is there twice");
        }
        return this;
    }

    /** The whole file. */
    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\" generator=\"ortelius-testing\">\n"
                + String.join("", objects.values()) + "</osm>\n";
    }

    /**
     * The change from this file to another one, as the text of an {@code .osc} file: each object that differs, and those that are gone.
     *
     * @param version of every object in it, higher than all before
     */
    String changeTo(OsmText after, int version) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osmChange version=\"0.6\">\n");
        after.objects.forEach((ref, object) -> {
            String before = objects.get(ref);
            if (!object.equals(before)) {
                text.append(action(before == null ? "create" : "modify", object, version));
            }
        });
        objects.forEach((ref, object) -> {
            if (!after.objects.containsKey(ref)) {
                text.append(action("delete", object, version));
            }
        });
        return text.append("</osmChange>\n").toString();
    }

    private static String action(String verb, String object, int version) {
        return "<%1$s>\n%2$s</%1$s>\n"
                .formatted(verb, object.replaceFirst("version=\"1\"", "version=\"%d\"".formatted(version)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
