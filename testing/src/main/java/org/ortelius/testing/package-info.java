// SPDX-License-Identifier: Apache-2.0
/**
 * Fixtures that tests of all modules share: a drawn map goes in, a real import runs, assertions about places and answers come out.
 *
 * <pre>{@code
 * var world = World.grid("""
 *         | 1  |   | 2  |
 *         | 10 |   | 12 |""")
 *     .way("W10 highway=residential name=Nickway", "10,12")
 *     .node("N1 addr:housenumber=2")
 *     .imported();
 * world.search("Nickway 2").isExactly("N1").named("2, Nickway");
 * world.place("N1").hasParent("W10").hasRanks(30, 30);
 * }</pre>
 *
 * <p>No mocks: PostGIS and Lucene are the real ones. All worlds of a JVM share one PostgreSQL cluster in a temporary folder.
 */
@NullMarked
package org.ortelius.testing;

import org.jspecify.annotations.NullMarked;
