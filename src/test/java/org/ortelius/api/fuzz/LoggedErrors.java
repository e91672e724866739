// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.fuzz;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what is logged as an error until it is closed. Thread-safe. */
final class LoggedErrors extends Handler implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    LoggedErrors() {
        Logger.getLogger("").addHandler(this);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
            messages.add("%s: %s %s".formatted(line.getLoggerName(), line.getMessage(), line.getThrown()));
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
