// SPDX-License-Identifier: Apache-2.0
/**
 * The index in use: opened beside the questions, swapped when an import switches generations, closed when nobody reads it, and watched whether it answers.
 *
 * <p>{@code live.ask(geocoder -> geocoder.reverse(request))}
 */
@NullMarked
package org.ortelius.api.live;

import org.jspecify.annotations.NullMarked;
