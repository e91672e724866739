// SPDX-License-Identifier: Apache-2.0
/** What nobody means to send: the service refuses it or answers it, but neither fails, hangs nor grows. */
@NullMarked
package org.ortelius.api.fuzz;

import org.jspecify.annotations.NullMarked;
