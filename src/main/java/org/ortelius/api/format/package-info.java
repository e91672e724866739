// SPDX-License-Identifier: Apache-2.0
/**
 * Results as the client asked to see them.
 *
 * <p>{@link org.ortelius.api.format.Presentation} is what the client asked for: format, languages, details, outline.
 * {@link org.ortelius.api.format.answer.Answers} hands every {@link org.ortelius.api.format.Answer} to the one
 * {@link org.ortelius.api.format.AnswerWriter} of the {@link org.ortelius.api.format.Format}, which streams it key by key
 * in Nominatim's order: through Jackson's generator ({@link org.ortelius.api.format.Body}) or StAX
 * ({@link org.ortelius.api.format.xml.Xml}).
 */
@NullMarked
package org.ortelius.api.format;

import org.jspecify.annotations.NullMarked;
