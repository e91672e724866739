// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.ortelius.index.place.OsmRef;

/** How many objects became no place, by reason, with one example each. Thread-safe. */
public final class RejectCounts {

    private final Map<RejectReason, LongAdder> counts = new EnumMap<>(RejectReason.class);
    private final Map<RejectReason, OsmRef> examples = new EnumMap<>(RejectReason.class);

    public RejectCounts() {
        for (RejectReason reason : RejectReason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    public void add(RejectReason reason, OsmRef ref) {
        counts.get(reason).increment();
        synchronized (examples) {
            examples.merge(reason, ref, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** What {@link #figures} gave. */
    public static RejectCounts of(Map<String, String> figures) {
        var counts = new RejectCounts();
        for (RejectReason reason : RejectReason.values()) {
            String[] words = figures.getOrDefault(reason.name(), "").split(" ");
            if (words.length == 2) {
                counts.counts.get(reason).add(Long.parseLong(words[0]));
                var type = OsmRef.Type.ofLetter(words[1].charAt(0)).orElseThrow();
                counts.examples.put(reason, new OsmRef(type, Long.parseLong(words[1].substring(1))));
            }
        }
        return counts;
    }

    /** Count and example by the name of the reason, to be kept. */
    public Map<String, String> figures() {
        var figures = new HashMap<String, String>();
        for (RejectReason reason : RejectReason.values()) {
            if (count(reason) > 0) {
                figures.put(reason.name(), count(reason) + " " + example(reason));
            }
        }
        return figures;
    }

    public long count(RejectReason reason) {
        return counts.get(reason).sum();
    }

    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** The lowest object that failed for this reason; only for reasons with a count. */
    public OsmRef example(RejectReason reason) {
        synchronized (examples) {
            return examples.get(reason);
        }
    }
}
