// SPDX-License-Identifier: Apache-2.0
/** What holds for every request, whatever its path: who may read the answer, which verbs there are, how long to wait, what is logged. */
@NullMarked
package org.ortelius.api.http;

import org.jspecify.annotations.NullMarked;
