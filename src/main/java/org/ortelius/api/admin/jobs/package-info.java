// SPDX-License-Identifier: Apache-2.0
/**
 * Administrative jobs: rows in the database, which one worker runs in their order.
 *
 * <p>Each is a process of its own, {@code ortelius import …}. Such a process cannot take the service's memory, and loses nothing when it is
 * killed. A job that was running when the service ended is run again at its next start.
 */
@NullMarked
package org.ortelius.api.admin.jobs;

import org.jspecify.annotations.NullMarked;
