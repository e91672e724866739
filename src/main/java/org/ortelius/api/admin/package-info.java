// SPDX-License-Identifier: Apache-2.0
/**
 * What an administrator may have done from afar: {@code POST /admin/jobs} and the like, with a bearer token, and what has been done.
 *
 * <p>Everything under {@code /admin} is 404 until a token exists, see {@link org.ortelius.api.admin.Tokens}. An action becomes a job, a row in the
 * database; one worker of the service runs them in their order, each as a process of its own: {@code ortelius import …}. Such a process can't take the
 * service's memory, and being killed is nothing to it; a job that was running when the service ended is run again at its next start.
 */
@NullMarked
package org.ortelius.api.admin;

import org.jspecify.annotations.NullMarked;
