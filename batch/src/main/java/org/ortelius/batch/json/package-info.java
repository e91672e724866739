// SPDX-License-Identifier: Apache-2.0
/** JSON lines: an object a line, copied token by token, with the results behind its own members. */
@NullMarked
package org.ortelius.batch.json;

import org.jspecify.annotations.NullMarked;
