// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.progress;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most heap that was in use at once in this process, garbage included. The use only falls when the collector runs, so each collection tells of a peak. The
 * peaks of the heap's pools lie at different times: their sum is more than was ever in use. Thread-safe.
 */
public final class PeakHeap {

    private static final AtomicLong MOST = new AtomicLong();
    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    static {
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .forEach(collector -> collector.addNotificationListener(PeakHeap::heard, null, null));
    }

    private PeakHeap() {}

    /** In bytes, since this class was first used. */
    public static long bytes() {
        see(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return MOST.get();
    }

    private static void heard(Notification collection, Object none) {
        if (collection.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var collected = GarbageCollectionNotificationInfo.from((CompositeData) collection.getUserData());
            see(collected.getGcInfo().getMemoryUsageBeforeGc().entrySet().stream()
                    .filter(pool -> POOLS.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum());
        }
    }

    private static void see(long bytes) {
        MOST.accumulateAndGet(bytes, Math::max);
    }
}
