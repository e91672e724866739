// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.tags.Style;
import org.ortelius.index.disk.FileTree;

/**
 * What an import is begun with: files with their sizes and times, style, version of the tables, build. It is resumed with the same or not at all.
 *
 * @param values by what they are, such as {@code extract 1}, {@code extract 1 bytes}, {@code style}; one that is not told is absent
 */
public record ImportPlan(Map<String, String> values) {

    private static final String EXTRACT = "extract";
    private static final String STYLE = "style";
    private static final String IMPORTANCE = "--importance";
    private static final String PHRASES = "--special-phrases";
    private static final String TIGER = "--tiger";
    private static final String POSTCODES = "--postcodes";

    public ImportPlan {
        values = new LinkedHashMap<>(values);
    }

    /** What the user tells: of what is empty or absent, nothing. */
    public static ImportPlan told(List<Path> extracts, @Nullable Style style, AuxiliaryData auxiliary) {
        var values = new LinkedHashMap<String, String>();
        put(values, EXTRACT, extracts);
        put(
                values,
                IMPORTANCE,
                Optional.ofNullable(auxiliary.importance()).stream().toList());
        put(
                values,
                PHRASES,
                Optional.ofNullable(auxiliary.specialPhrases()).stream().toList());
        put(values, TIGER, auxiliary.tiger());
        put(values, POSTCODES, auxiliary.postcodes());
        if (style != null) {
            values.put(STYLE, style.toString());
        }
        return new ImportPlan(values);
    }

    /** The whole plan of an import that this program begins. */
    public static ImportPlan of(List<Path> extracts, Style style, AuxiliaryData auxiliary) {
        var values = new LinkedHashMap<>(told(extracts, style, auxiliary).values);
        values.put("version of the tables", Schema.VERSION);
        values.put("build", Build.id());
        return new ImportPlan(values);
    }

    private static void put(Map<String, String> values, String what, List<Path> files) {
        if (!files.isEmpty()) {
            values.put(what + " count", Integer.toString(files.size()));
        }
        int nth = 0;
        for (Path file : files) {
            String name = what + " " + ++nth;
            values.put(name, file.toAbsolutePath().normalize().toString());
            try {
                values.put(name + " bytes", Long.toString(FileTree.bytes(file)));
                values.put(
                        name + " modified",
                        Files.exists(file) ? Files.getLastModifiedTime(file).toString() : "gone");
            } catch (IOException cause) {
                throw new UncheckedIOException("cannot look at " + file, cause);
            }
        }
    }

    public List<Path> extracts() {
        return files(EXTRACT);
    }

    public Style style() {
        return Style.named(values.getOrDefault(STYLE, "")).orElse(Style.EXTRATAGS);
    }

    public AuxiliaryData auxiliary() {
        return new AuxiliaryData(
                files(IMPORTANCE).stream().findFirst().orElse(null),
                files(PHRASES).stream().findFirst().orElse(null),
                files(TIGER),
                files(POSTCODES));
    }

    private List<Path> files(String what) {
        var files = new ArrayList<Path>();
        for (String path = values.get(what + " 1"); path != null; path = values.get(what + " " + (files.size() + 1))) {
            files.add(Path.of(path));
        }
        return files;
    }

    /**
     * How an import that would be begun now differs, a phrase each; empty when it is the same.
     *
     * @param told by the user; what is not told is as it was
     */
    List<String> differences(ImportPlan told) {
        var now = new LinkedHashMap<>(of(extracts(), style(), auxiliary()).values);
        now.putAll(told.values);
        var names = new LinkedHashSet<>(values.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !value(values, name).equals(value(now, name)))
                .map(name -> "%s was %s and is %s".formatted(name, value(values, name), value(now, name)))
                .toList();
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "absent");
    }

    /** The names of the extracts. */
    @Override
    public String toString() {
        return extracts().stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
    }
}
