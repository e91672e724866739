// SPDX-License-Identifier: Apache-2.0
/** Reaching PostGIS: the private cluster in the data folder, or a database that somebody else runs. */
@NullMarked
package org.ortelius.importer.postgres;

import org.jspecify.annotations.NullMarked;
