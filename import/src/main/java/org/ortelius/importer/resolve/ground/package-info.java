// SPDX-License-Identifier: Apache-2.0
/** What lies where: held whole by imports, loaded a tile at a time by updates. */
@NullMarked
package org.ortelius.importer.resolve.ground;

import org.jspecify.annotations.NullMarked;
