// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    /** A job that was running when the service ended stays so, and is run again. */
    RUNNING,
    DONE,
    FAILED;

    boolean isEnd() {
        return this == DONE || this == FAILED;
    }

    static JobState named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
