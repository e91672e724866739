// SPDX-License-Identifier: Apache-2.0
/** Which places a change may concern, and their resolving; {@code docs/decisions/0002}. */
@NullMarked
package org.ortelius.importer.update.scope;

import org.jspecify.annotations.NullMarked;
