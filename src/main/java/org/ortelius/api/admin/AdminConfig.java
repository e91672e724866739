// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of remote administration; {@code docs/settings.md} explains them. */
@ConfigMapping(prefix = "ortelius.admin")
public interface AdminConfig {

    /** Where extracts may come from: folders of this machine, and beginnings of addresses. Absent = there is no re-import. */
    Optional<List<String>> extracts();

    /** Memory of a job's JVM. */
    @WithDefault("2g")
    String heap();

    /** A port for administration alone; absent = it is answered where everything else is. */
    OptionalInt port();

    /** The address of that port. */
    @WithDefault("${quarkus.http.host}")
    String host();
}
