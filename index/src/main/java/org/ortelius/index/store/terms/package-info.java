// SPDX-License-Identifier: Apache-2.0
/**
 * The fields of a document, and the words in them: a word in, its documents out.
 *
 * <p>{@link Fields} names the fields. {@link Dictionary} tells which words there are, and in how many documents; {@link TypeFilterQueries} asks for
 * kinds of places; {@link Column} reads packed values; {@link LiveDocuments} leaves out those that are gone.
 */
@NullMarked
package org.ortelius.index.store.terms;

import org.jspecify.annotations.NullMarked;
