// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.draw;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.ortelius.index.place.OsmRef;

/** How many objects became no place, by reason, with one example each. Thread-safe. */
public final class BrokenCounts {

    private final Map<Broken, LongAdder> counts = new EnumMap<>(Broken.class);
    private final Map<Broken, OsmRef> examples = new EnumMap<>(Broken.class);

    public BrokenCounts() {
        for (Broken reason : Broken.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    public void add(Broken reason, OsmRef ref) {
        counts.get(reason).increment();
        synchronized (examples) {
            examples.merge(reason, ref, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    public long count(Broken reason) {
        return counts.get(reason).sum();
    }

    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** The lowest object that failed for this reason; only for reasons with a count. */
    public OsmRef example(Broken reason) {
        synchronized (examples) {
            return examples.get(reason);
        }
    }
}
