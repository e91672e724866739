// SPDX-License-Identifier: Apache-2.0
/**
 * A service without an import of its own: {@code serve --index s3://BUCKET/PREFIX} answers from what another machine publishes, and looks for
 * newer versions. The index in use is swapped as after an import, see {@link org.ortelius.api.live}.
 */
@NullMarked
package org.ortelius.api.replica;

import org.jspecify.annotations.NullMarked;
