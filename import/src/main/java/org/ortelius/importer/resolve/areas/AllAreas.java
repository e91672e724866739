// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.resolve.ground.Spatial;
import org.ortelius.index.text.Word;

/** All areas of an extract, in memory. */
public final class AllAreas implements AreaSource {

    private final Spatial<Area> ground;
    private final Map<String, List<Area>> byWord = new HashMap<>();

    public AllAreas(Collection<Area> areas) {
        ground = Spatial.of(areas, area -> area.reach);
        for (Area area : areas) {
            area.words()
                    .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>(1))
                            .add(area));
        }
    }

    @Override
    public List<Area> near(Envelope box) {
        return ground.in(box);
    }

    @Override
    public Stream<Area> named(List<Word> words) {
        return words.stream()
                .map(this::withWord)
                .min(Comparator.comparingInt((List<Area> areas) -> areas.size()))
                .stream()
                .flatMap(List::stream)
                .distinct()
                .filter(area -> area.hasAll(words));
    }

    private List<Area> withWord(Word word) {
        var spelled = byWord.getOrDefault(word.text(), List.of());
        if (word.text().equals(word.expanded())) {
            return spelled;
        }
        var expanded = byWord.getOrDefault(word.expanded(), List.of());
        return Stream.concat(spelled.stream(), expanded.stream()).toList();
    }
}
