// SPDX-License-Identifier: Apache-2.0
/**
 * Connections that cost a bounded number of bytes, whatever their clients do.
 *
 * <p>{@code ClientPace} puts a {@code PacedConnection} between Netty and Vert.x. A client is
 * left if it takes no byte of an answer for a while ({@code TakenBytes}; a byte each time is enough), or sends too little of a body ({@code SentBytes}).
 */
@NullMarked
package org.ortelius.api.http.connection;

import org.jspecify.annotations.NullMarked;
