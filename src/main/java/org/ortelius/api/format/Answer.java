// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import org.jspecify.annotations.Nullable;
import org.ortelius.api.geometry.Shape;
import org.ortelius.index.answer.Result;

/**
 * One result, ready to be written.
 *
 * @param shape its outline; absent unless the client asked for one
 */
public record Answer(Result result, @Nullable Shape shape) {}
