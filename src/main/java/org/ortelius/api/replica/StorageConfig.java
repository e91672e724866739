// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the storage beside AWS' own. */
@ConfigMapping(prefix = "ortelius.s3")
public interface StorageConfig {

    /** Whether the bucket's name is written behind the host instead of before it. */
    @WithDefault("false")
    boolean pathStyle();
}
