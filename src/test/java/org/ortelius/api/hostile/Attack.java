// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.net.URI;

/** One kind of hostile client. */
@FunctionalInterface
interface Attack {

    /** Attacks for some seconds, and leaves. Refusals and broken connections are the service's right and no failure. */
    void on(URI service) throws Exception;
}
