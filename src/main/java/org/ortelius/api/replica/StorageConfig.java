// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What AWS' own settings leave open. */
@ConfigMapping(prefix = "ortelius.s3")
public interface StorageConfig {

    /** Whether the bucket's name is written behind the host instead of before it. */
    @WithDefault("false")
    boolean pathStyle();
}
