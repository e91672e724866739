// SPDX-License-Identifier: Apache-2.0
/**
 * Connections that cost a bounded number of bytes, whatever their clients do.
 *
 * <p>{@code ClientPace} puts a {@code PacedConnection} between Netty and Vert.x. A client that sends or reads too slowly is left.
 */
@NullMarked
package org.ortelius.api.http.connection;

import org.jspecify.annotations.NullMarked;
