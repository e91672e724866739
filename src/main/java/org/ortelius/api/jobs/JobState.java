// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.jobs;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    /** A job that was running when the service ended stays so, and is taken up again. */
    RUNNING,
    DONE,
    FAILED;

    public boolean isEnd() {
        return this == DONE || this == FAILED;
    }

    /** As clients and metrics see it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
