// SPDX-License-Identifier: Apache-2.0
/**
 * The read side of the database, mapped by Hibernate and Hibernate Spatial: what the index leaves out, such as outlines, what
 * hangs on a place, and changes that await a decision. The importer writes these tables.
 *
 * <p>{@code tables.ask(generation, "Outlines", session -> session.createSelectionQuery("from StoredFeature …", …))}
 */
@NullMarked
package org.ortelius.api.stored;

import org.jspecify.annotations.NullMarked;
