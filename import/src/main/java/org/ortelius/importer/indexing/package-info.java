// SPDX-License-Identifier: Apache-2.0
/**
 * The last stage: places into the Lucene index, all of them after an import, the changed ones after an update.
 *
 * <p>In: table {@code place} and what belongs to it, read by {@link org.ortelius.importer.indexing.PlaceStream}. Out: the documents of
 * module {@code index}. Address lines come before what they address.
 */
@NullMarked
package org.ortelius.importer.indexing;

import org.jspecify.annotations.NullMarked;
