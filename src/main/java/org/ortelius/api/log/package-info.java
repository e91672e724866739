// SPDX-License-Identifier: Apache-2.0
/** Where the log goes beside the terminal. */
@NullMarked
package org.ortelius.api.log;

import org.jspecify.annotations.NullMarked;
