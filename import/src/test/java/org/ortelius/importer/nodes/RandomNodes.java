// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import java.util.Random;
import java.util.TreeMap;

/** Nodes as a test wants them: many lie close to the one before, some anywhere, at both ends of the ranges too. */
final class RandomNodes {

    private final Random random;

    RandomNodes(long seed) {
        random = new Random(seed);
    }

    record Node(long id, int version, int lon, int lat) {}

    TreeMap<Long, Node> some(int count) {
        var nodes = new TreeMap<Long, Node>();
        long id = random.nextInt(10) == 0 ? Long.MIN_VALUE : random.nextInt(5000) - 100;
        while (nodes.size() < count) {
            nodes.put(id, node(id));
            id += 1 + (random.nextInt(20) == 0 ? random.nextInt(100_000_000) : random.nextInt(3));
        }
        return nodes;
    }

    Node node(long id) {
        boolean isNear = random.nextInt(4) > 0;
        return new Node(
                id,
                random.nextInt(3) > 0 ? 1 : random.nextInt(50) == 0 ? Integer.MAX_VALUE : random.nextInt(20) - 1,
                isNear ? 95_000_000 + random.nextInt(100_000) : (random.nextBoolean() ? 1 : -1) * 1_800_000_000,
                isNear ? 470_000_000 + random.nextInt(100_000) : random.nextInt(1_800_000_001) - 900_000_000);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
