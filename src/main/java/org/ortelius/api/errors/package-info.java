// SPDX-License-Identifier: Apache-2.0
/**
 * Errors in the shapes that Nominatim's clients know: {@code {"error":{"code":400,"message":"…"}}}, plain text
 * when the format itself was wrong, and 404 or 405 for what is no endpoint.
 */
@NullMarked
package org.ortelius.api.errors;

import org.jspecify.annotations.NullMarked;
