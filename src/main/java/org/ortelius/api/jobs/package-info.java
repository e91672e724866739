// SPDX-License-Identifier: Apache-2.0
/**
 * The common part of {@code /admin/jobs} and {@code /batch/jobs}: work that is asked for now and done later, in its order, one job at a time.
 *
 * <pre>
 * request ──► store: a row or a folder ──wake──► WorkerThread, in the service whose turn it is ──► store ──► JobEvents, in any service
 * </pre>
 *
 * A store keeps the jobs in their {@link org.ortelius.api.jobs.JobState}s, knows which is next and whose turn it is. Nothing is lost with a service:
 * what it worked on stays as it is in the store, and is taken up by who has the turn next.
 */
@NullMarked
package org.ortelius.api.jobs;

import org.jspecify.annotations.NullMarked;
