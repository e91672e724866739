// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.cache;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A cache that keeps what is likely to be asked for again, and beside it a small one of what is asked for while one search lasts. In one cache the latter would
 * crowd out the former and live long enough to be taken for lasting: garbage that the JVM leaves until the heap is full. Thread-safe.
 */
public final class Sifted<K, V> {

    private final Bounded<K, V> lasting;
    private final Bounded<K, V> passing;
    private final Predicate<V> isLasting;

    /**
     * @param lastingHalf at most twice as many lasting values are kept
     * @param passingHalf at most twice as many others
     */
    public Sifted(int lastingHalf, int passingHalf, Predicate<V> isLasting) {
        this.lasting = new Bounded<>(lastingHalf);
        this.passing = new Bounded<>(passingHalf);
        this.isLasting = isLasting;
    }

    /** The value of a key, loaded when it is not known. */
    public V get(K key, Function<K, V> load) {
        V value = get(key);
        if (value == null) {
            value = load.apply(key);
            (isLasting.test(value) ? lasting : passing).put(key, value);
        }
        return value;
    }

    private @Nullable V get(K key) {
        V value = lasting.get(key);
        return value == null ? passing.get(key) : value;
    }

    /** How often it was asked. */
    public long asked() {
        return lasting.asked();
    }

    /** How often it did not know. */
    public long missed() {
        return passing.missed();
    }
}
