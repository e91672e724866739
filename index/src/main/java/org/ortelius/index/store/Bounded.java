// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * A cache of at most {@code 2 × half} values: when the young half is full it becomes the old one, and what was old and not asked for again is
 * forgotten. Reading takes no lock. Thread-safe.
 */
public final class Bounded<K, V> {

    private final int half;
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();
    private final LongAdder asked = new LongAdder();
    private final LongAdder loaded = new LongAdder();

    public Bounded(int half) {
        this.half = half;
    }

    /** The value of a key, loaded when it is not known. */
    public V get(K key, Function<K, V> load) {
        asked.increment();
        V known = young.get(key);
        if (known != null) {
            return known;
        }
        V value = old.get(key);
        if (value == null) {
            loaded.increment();
            value = load.apply(key);
        }
        if (young.size() >= half) {
            turn();
        }
        young.put(key, value);
        return value;
    }

    /** How often it was asked. */
    public long asked() {
        return asked.sum();
    }

    /** How often it did not know. */
    public long loaded() {
        return loaded.sum();
    }

    private synchronized void turn() {
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
