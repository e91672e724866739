// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of at most {@code 2 × half} values: when the young half is full it becomes the old one, and what was old and not asked for again is
 * forgotten. Reading takes no lock. Thread-safe.
 */
public final class Bounded<K, V> {

    private final int half;
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();
    private final LongAdder asked = new LongAdder();
    private final LongAdder missed = new LongAdder();

    public Bounded(int half) {
        this.half = half;
    }

    /** The value of a key, loaded when it is not known. */
    public V get(K key, Function<K, V> load) {
        V value = get(key);
        if (value == null) {
            value = load.apply(key);
            put(key, value);
        }
        return value;
    }

    /** The value of a key; absent when it is not known. */
    public @Nullable V get(K key) {
        asked.increment();
        V value = young.get(key);
        if (value == null) {
            value = old.get(key);
            if (value == null) {
                missed.increment();
            } else {
                put(key, value);
            }
        }
        return value;
    }

    /** Remembers the value of a key. */
    public void put(K key, V value) {
        if (young.size() >= half) {
            turn();
        }
        young.put(key, value);
    }

    /** How often it was asked. */
    public long asked() {
        return asked.sum();
    }

    /** How often it did not know. */
    public long missed() {
        return missed.sum();
    }

    private synchronized void turn() {
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>(half); // it will hold as many, and to grow takes longer than to fill
        }
    }
}
