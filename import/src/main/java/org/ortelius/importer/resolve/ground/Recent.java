// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * What was used last of things that are made anew when they are asked for again, as much as fits in some bytes: when half of these are taken, what was
 * not asked for since the half before is forgotten. Reading takes no lock. Thread-safe.
 */
public final class Recent<T> {

    private final long half;
    private final LongFunction<T> load;
    private final ToLongFunction<T> bytes;
    private final AtomicLong taken = new AtomicLong();
    private volatile ConcurrentHashMap<Long, T> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<Long, T> old = new ConcurrentHashMap<>();

    /** @param bytes how much of the heap a thing takes, about */
    public Recent(long most, LongFunction<T> load, ToLongFunction<T> bytes) {
        this.half = most / 2;
        this.load = load;
        this.bytes = bytes;
    }

    public T get(long id) {
        T known = young.get(id);
        if (known != null) {
            return known;
        }
        T older = old.get(id);
        T one = older == null ? load.apply(id) : older;
        if (young.put(id, one) == null && taken.addAndGet(bytes.applyAsLong(one)) > half) {
            turn();
        }
        return one;
    }

    private synchronized void turn() {
        if (taken.get() > half) {
            old = young;
            young = new ConcurrentHashMap<>();
            taken.set(0);
        }
    }
}
