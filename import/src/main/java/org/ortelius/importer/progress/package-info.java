// SPDX-License-Identifier: Apache-2.0
/** Progress for waiting users: the running stage with rate and time left on stderr, and the tables at the end. */
@NullMarked
package org.ortelius.importer.progress;

import org.jspecify.annotations.NullMarked;
