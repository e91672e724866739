// SPDX-License-Identifier: Apache-2.0
/**
 * The index in use: opened at the first question, swapped when an import switches generations, closed when nobody reads it.
 *
 * <p>{@code live.ask(geocoder -> geocoder.reverse(request))}
 */
@NullMarked
package org.ortelius.api.live;

import org.jspecify.annotations.NullMarked;
