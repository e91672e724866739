// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.io.IOException;

/** That a job has come further could not be written, so that it has not: what is in memory is what is on the disk. */
final class UnwrittenState extends IOException {

    private static final long serialVersionUID = 1L;

    UnwrittenState(String job, IOException cause) {
        super("the state of batch job %s cannot be written: %s".formatted(job, cause.getMessage()), cause);
    }
}
