// SPDX-License-Identifier: Apache-2.0
/** Results in, HTTP answers out: outlines are fetched, the writer of the format is chosen, the body is made whole. */
@NullMarked
package org.ortelius.api.format.answer;

import org.jspecify.annotations.NullMarked;
