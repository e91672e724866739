// SPDX-License-Identifier: Apache-2.0
/** How many requests are answered: at a time for all clients together, and a second for each client. */
@NullMarked
package org.ortelius.api.http.limits;

import org.jspecify.annotations.NullMarked;
