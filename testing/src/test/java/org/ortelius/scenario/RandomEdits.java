// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ortelius.scenario.RandomMap.Node;
import org.ortelius.scenario.RandomMap.Relation;
import org.ortelius.scenario.RandomMap.Way;

/** What mappers do to a {@link RandomMap}: they move, rename, split, draw and delete, a few edits at a time. */
final class RandomEdits {

    private static final List<String> VALUES_OF_LEVELS = List.of("6", "7", "8", "9", "10", "2");

    private final RandomMap map;
    private final Random random;
    private final List<Runnable> kinds = List.of(
            this::moveNode,
            this::moveNode,
            this::renameWay,
            this::renameWay,
            this::retagWay,
            this::splitWay,
            this::deleteWay,
            this::deleteNode,
            this::renumber,
            this::retagHouse,
            this::changeRelation,
            this::changeMembers,
            this::deleteRelation,
            this::retagPlace,
            this::add);

    RandomEdits(RandomMap map) {
        this.map = map;
        this.random = map.random;
    }

    void make(int edits) {
        for (int i = 0; i < edits; i++) {
            map.one(kinds).run();
        }
    }

    private void moveNode() {
        long id = map.one(List.copyOf(map.nodes.keySet()));
        Node node = map.nodes.get(id);
        map.nodes.put(id, new Node(map.isLucky(.8) ? map.near(node.at()) : map.anywhere(), node.tags()));
    }

    private long anyWay() {
        return map.one(List.copyOf(map.ways.keySet()));
    }

    private static Map<String, String> with(Map<String, String> tags, String key, String value) {
        var changed = new TreeMap<>(tags);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> tags, String key) {
        var changed = new TreeMap<>(tags);
        changed.remove(key);
        return changed;
    }

    private void tagWay(long id, Map<String, String> tags) {
        map.ways.put(id, new Way(map.ways.get(id).nodes(), tags));
    }

    private void renameWay() {
        long id = anyWay();
        Map<String, String> tags = map.ways.get(id).tags();
        if (tags.containsKey("highway")) {
            tagWay(id, map.isLucky(.8) ? with(tags, "name", map.one(RandomMap.STREETS)) : without(tags, "name"));
        }
    }

    private void retagWay() {
        long id = anyWay();
        Map<String, String> tags = map.ways.get(id).tags();
        if (tags.containsKey("highway")) {
            tagWay(id, with(tags, "highway", map.one(RandomMap.HIGHWAYS)));
        } else if (tags.containsKey("addr:interpolation")) {
            tagWay(id, with(tags, "addr:interpolation", map.one(List.of("odd", "even", "all"))));
        } else if (!tags.isEmpty()) {
            tagWay(id, map.isLucky(.5) ? with(tags, "name", "The " + map.one(RandomMap.TOWNS)) : without(tags, "name"));
        }
    }

    private void splitWay() {
        long id = anyWay();
        Way way = map.ways.get(id);
        int size = way.nodes().size();
        if (size > 2 && way.tags().containsKey("highway")) {
            int at = 1 + random.nextInt(size - 2);
            map.ways.put(id, new Way(List.copyOf(way.nodes().subList(0, at + 1)), way.tags()));
            map.addWay(List.copyOf(way.nodes().subList(at, size)), way.tags());
        }
    }

    private void deleteWay() {
        long id = anyWay();
        map.ways.remove(id);
        dropMember("W" + id);
    }

    private void dropMember(String ref) {
        map.relations.replaceAll((_, relation) -> new Relation(
                relation.members().stream()
                        .filter(member -> !member.startsWith(ref + "@"))
                        .toList(),
                relation.tags()));
    }

    private void deleteNode() {
        long id = map.one(List.copyOf(map.nodes.keySet()));
        map.nodes.remove(id);
        dropMember("N" + id);
        map.ways.replaceAll((_, way) ->
                new Way(way.nodes().stream().filter(node -> node != id).toList(), way.tags()));
        List<Long> tooShort = map.ways.entrySet().stream()
                .filter(way -> way.getValue().nodes().size() < 2)
                .map(Map.Entry::getKey)
                .toList();
        tooShort.forEach(way -> {
            map.ways.remove(way);
            dropMember("W" + way);
        });
    }

    private List<Long> nodesWith(String key) {
        return map.nodes.entrySet().stream()
                .filter(node -> node.getValue().tags().containsKey(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void tagNode(long id, Map<String, String> tags) {
        map.nodes.put(id, new Node(map.nodes.get(id).at(), tags));
    }

    private void renumber() {
        List<Long> houses = nodesWith("addr:housenumber");
        if (!houses.isEmpty()) {
            long id = map.one(houses);
            tagNode(id, with(map.nodes.get(id).tags(), "addr:housenumber", "" + (1 + random.nextInt(40))));
        }
    }

    private void retagHouse() {
        List<Long> houses = nodesWith("addr:housenumber");
        if (!houses.isEmpty()) {
            tagNode(map.one(houses), map.isLucky(.8) ? map.house(1 + random.nextInt(40)) : Map.of());
        }
    }

    private void changeRelation() {
        if (map.relations.isEmpty()) {
            return;
        }
        long id = map.one(List.copyOf(map.relations.keySet()));
        Relation relation = map.relations.get(id);
        Map<String, String> tags = relation.tags();
        if (tags.containsKey("admin_level") && map.isLucky(.4)) {
            tags = with(tags, "admin_level", map.one(VALUES_OF_LEVELS));
        } else if (tags.containsKey("postal_code")) {
            tags = with(tags, "postal_code", "" + (1000 + random.nextInt(9)));
        } else {
            tags = with(tags, "name", map.one(RandomMap.TOWNS));
        }
        map.relations.put(id, new Relation(relation.members(), tags));
    }

    private void changeMembers() {
        if (map.relations.isEmpty()) {
            return;
        }
        long id = map.one(List.copyOf(map.relations.keySet()));
        Relation relation = map.relations.get(id);
        var members = new ArrayList<>(relation.members());
        if (!members.isEmpty() && map.isLucky(.3)) {
            members.remove(random.nextInt(members.size()));
        }
        List<Long> places = nodesWith("place");
        if (relation.tags().containsKey("admin_level") && !places.isEmpty()) {
            members.removeIf(member -> member.startsWith("N"));
            members.add("N" + map.one(places) + "@" + map.one(List.of("label", "admin_centre")));
        }
        map.relations.put(id, new Relation(List.copyOf(members), relation.tags()));
    }

    private void deleteRelation() {
        if (!map.relations.isEmpty() && map.isLucky(.5)) {
            map.relations.remove(map.one(List.copyOf(map.relations.keySet())));
        }
    }

    private void retagPlace() {
        List<Long> places = nodesWith("place");
        if (places.isEmpty()) {
            return;
        }
        long id = map.one(places);
        var tags = new HashMap<>(map.nodes.get(id).tags());
        switch (random.nextInt(3)) {
            case 0 -> tags.put("name", map.one(RandomMap.TOWNS));
            case 1 -> tags.put("place", map.one(List.of("city", "town", "village", "hamlet", "suburb")));
            default -> tags.put("wikidata", "Q" + random.nextInt(9) + random.nextInt(9));
        }
        tagNode(id, tags);
    }

    private void add() {
        map.one(List.<Runnable>of(
                        map::addHouse, map::addThing, map::addNumberLine, map::addAssociatedStreet, map::addHouse))
                .run();
    }
}
