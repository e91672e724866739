// SPDX-License-Identifier: Apache-2.0
/** The request log: a line for each request, in the format of the settings, written by a thread of its own. */
@NullMarked
package org.ortelius.api.http.log;

import org.jspecify.annotations.NullMarked;
