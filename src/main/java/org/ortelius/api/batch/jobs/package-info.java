// SPDX-License-Identifier: Apache-2.0
/**
 * Batch jobs: tables that are sent now and fetched later, kept as files in {@code DATA/batch} without a database.
 *
 * <p>{@code JobIntake} takes a job in, {@link org.ortelius.api.batch.jobs.BatchJobs} knows them all,
 * {@link org.ortelius.api.batch.jobs.JobWorker} answers one at a time. A state is written before it is told.
 */
@NullMarked
package org.ortelius.api.batch.jobs;

import org.jspecify.annotations.NullMarked;
