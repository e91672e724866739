// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ortelius.api.live.UnavailableException;

/**
 * Where requests enter to ask a database. A bounded number may hold a thread there, asking or waiting for a connection; others are refused
 * immediately. After three failures in a row nobody enters for five seconds, then one at a time until one succeeds. Thread-safe.
 */
@Singleton
public class DatabaseDoor {

    /** How many administration may let in; the service has so many threads for it. */
    public static final int ADMINISTRATION = 5;

    /** How many outlines and details may let in unless the number of threads says otherwise: five have a connection, the others wait for one. */
    public static final int READERS = 20;

    private static final int FAILURES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Connection lost, login refused, too many connections, statement cancelled or server stopping, login interrupted: classes of SQLSTATE. */
    private static final Set<String> AWAY = Set.of("08", "28", "3D", "53", "57", "99");

    private final Semaphore room;
    private final int most;
    private final AtomicLong refused = new AtomicLong();
    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .handleIf(DatabaseDoor::isAway)
            .withFailureThreshold(FAILURES)
            .withDelay(PAUSE)
            .withSuccessThreshold(1)
            .build();

    /** @param threads how many requests are answered at a time; those beyond the cores and administration's may be in here. Absent in tests */
    @Inject
    DatabaseDoor(@ConfigProperty(name = "quarkus.thread-pool.max-threads") OptionalInt threads) {
        this(threads.isEmpty() ? READERS : Math.max(1, threads.getAsInt() - cores() - ADMINISTRATION));
    }

    /** @param most how many may be in here at a time */
    public DatabaseDoor(int most) {
        this.most = most;
        this.room = new Semaphore(most);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Asks a question. Throws {@link UnavailableException} where the question may not enter.
     *
     * @param unreachable what the client is told while the database does not answer
     */
    public <T> T enter(String unreachable, Supplier<T> question) {
        if (!room.tryAcquire()) {
            throw full();
        }
        try {
            return Failsafe.with(breaker).get(question::get);
        } catch (CircuitBreakerOpenException open) {
            throw closed(unreachable);
        } finally {
            room.release();
        }
    }

    /** Throws {@link UnavailableException} where a question would be refused now, for who has work to do before. */
    public void requireOpen(String unreachable) {
        if (breaker.isOpen() && breaker.getRemainingDelay().isPositive()) {
            throw closed(unreachable);
        }
        if (room.availablePermits() == 0) {
            throw full();
        }
    }

    private UnavailableException full() {
        refused.incrementAndGet();
        return new UnavailableException("Too many requests wait for the database. Try again in a second.");
    }

    private UnavailableException closed(String unreachable) {
        refused.incrementAndGet();
        return new UnavailableException(unreachable, PAUSE);
    }

    /** How many ask or wait for a connection. */
    public int inside() {
        return most - room.availablePermits();
    }

    /** How many have been refused. */
    public long refused() {
        return refused.get();
    }

    /** Whether the database answered when it was asked last. */
    public boolean isAnswering() {
        return breaker.isClosed();
    }

    /** Whether it is the database that fails and not the question. A pool that has no connection to give says no SQLSTATE. */
    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || AWAY.contains(state.substring(0, 2)));
    }
}
