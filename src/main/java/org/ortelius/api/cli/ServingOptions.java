// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import picocli.CommandLine.Mixin;

/** What every command that serves may be told. */
final class ServingOptions {

    @Mixin
    DataOptions data;

    @Mixin
    DatabaseOptions database;

    @Mixin
    ListenOptions listen;

    @Mixin
    ThreadOptions threads;

    Service service() {
        return new Service(data.folder, listen, threads);
    }
}
