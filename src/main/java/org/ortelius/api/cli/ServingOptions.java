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

    @Mixin
    SynonymOptions synonyms;

    /** Throws what is wrong with a file before anything is started. */
    Service service() {
        synonyms.read();
        return new Service(data.folder, synonyms.file, listen, threads);
    }
}
