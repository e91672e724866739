// SPDX-License-Identifier: Apache-2.0
/**
 * Results as the client asked to see them.
 *
 * <p>{@link org.ortelius.api.format.Presentation} is what the client asked for: format, languages, details, outline.
 * {@link org.ortelius.api.format.ResultWriter} writes one {@link org.ortelius.api.format.Answer} with Jackson's generator,
 * key by key in Nominatim's order; {@link org.ortelius.api.format.Body} carries the writing to HTTP or a terminal.
 */
@NullMarked
package org.ortelius.api.format;

import org.jspecify.annotations.NullMarked;
