// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which package imports which, of all that is neither test nor library.
 *
 * @param imports by package what it imports, both by their full names and in the order of these
 */
record PackageGraph(NavigableMap<String, Set<String>> imports) {

    private static final Pattern PACKAGE = Pattern.compile("^package ([a-z0-9.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(org\\.ortelius[a-z0-9.]*)\\.[A-Z]", Pattern.MULTILINE);

    static PackageGraph ofCode() {
        var imports = new TreeMap<String, Set<String>>();
        for (Path file : Repository.files(".java")) {
            String text = Repository.read(file);
            if (Repository.nameOf(file).contains("src/main/java")) {
                String name = packageOf(file, text);
                Set<String> imported = imports.computeIfAbsent(name, key -> new TreeSet<>());
                IMPORT.matcher(text).results().map(found -> found.group(1)).forEach(imported::add);
                imported.remove(name);
            }
        }
        return new PackageGraph(imports);
    }

    /** Benchmarks reach into packages of the index, which therefore count as one of their own. */
    private static String packageOf(Path file, String text) {
        return Repository.nameOf(file).startsWith("bench/")
                ? "org.ortelius.bench"
                : PACKAGE.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    /** The same between larger things, such as modules. */
    PackageGraph by(Map<String, String> groups) {
        var grouped = new TreeMap<String, Set<String>>();
        imports.forEach((from, targets) -> {
            Set<String> all = grouped.computeIfAbsent(groups.get(from), key -> new TreeSet<>());
            targets.forEach(to -> all.add(groups.get(to)));
        });
        grouped.forEach((from, targets) -> targets.remove(from));
        return new PackageGraph(grouped);
    }

    /** The part of some packages. */
    PackageGraph within(Set<String> packages) {
        var part = new TreeMap<String, Set<String>>();
        packages.forEach(from -> part.put(
                from,
                imports.get(from).stream().filter(packages::contains).collect(Collectors.toCollection(TreeSet::new))));
        return new PackageGraph(part);
    }

    /**
     * The same without what follows from the rest: where a imports b and b imports c, that a imports c is left out. Of packages that import one another in a
     * circle all imports stay.
     */
    PackageGraph reduced() {
        var reduced = new TreeMap<String, Set<String>>();
        imports.forEach((from, targets) -> reduced.put(
                from,
                targets.stream()
                        .filter(to -> targets.stream().noneMatch(other -> leadsBy(from, other, to)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return new PackageGraph(reduced);
    }

    private boolean leadsBy(String from, String other, String to) {
        boolean isApart = !reaches(other, from) && !reaches(to, other);
        return !other.equals(to) && isApart && reaches(other, to);
    }

    /** Whether one package imports another, directly or by way of others. */
    boolean reaches(String from, String to) {
        var seen = new HashSet<String>();
        visit(from, seen);
        return seen.contains(to);
    }

    private void visit(String from, Set<String> seen) {
        imports.get(from).stream().filter(seen::add).forEach(next -> visit(next, seen));
    }
}
