// SPDX-License-Identifier: Apache-2.0
/** Places out of PostGIS: streamed into the index, or as JSON lines to a file. */
@NullMarked
package org.ortelius.importer.handover;

import org.jspecify.annotations.NullMarked;
