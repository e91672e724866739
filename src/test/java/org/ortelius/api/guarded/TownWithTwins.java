// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.guarded;

/** The same town with two stops that nobody can tell apart. */
public final class TownWithTwins extends TownWithGuardedChanges {

    private static final String STOPS = """
            <node id="101" version="1" timestamp="2026-01-01T00:00:00Z" lat="49.747" lon="6.1535">
              <tag k="highway" v="bus_stop"/><tag k="name" v="Twin"/>
            </node>
            <node id="102" version="1" timestamp="2026-01-01T00:00:00Z" lat="49.74701" lon="6.1535">
              <tag k="highway" v="bus_stop"/><tag k="name" v="Twin"/>
            </node>
            """;

    /** Nodes come before ways. */
    @Override
    protected String map() {
        return super.map().replaceFirst("<way", STOPS + "<way");
    }
}
