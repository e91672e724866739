// SPDX-License-Identifier: Apache-2.0
/** {@code /status}: whether the service can answer, {@code OK} for a health check or a little JSON. */
@NullMarked
package org.ortelius.api.status;

import org.jspecify.annotations.NullMarked;
