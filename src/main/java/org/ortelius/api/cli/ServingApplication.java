// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** What Quarkus runs: says where it listens, which is its one argument, and waits for the end. */
public final class ServingApplication implements QuarkusApplication {

    @Override
    public int run(String... address) {
        System.out.printf("""
                Ortelius listens on %1$s, stop it with Ctrl-C. Try:
                  curl '%1$s/search?q=Vaduz&limit=1'
                  curl '%1$s/reverse?lat=47.1392862&lon=9.5227962'
                  curl '%1$s/status?format=json'
                """, address[0]);
        Quarkus.waitForExit();
        return 0;
    }
}
