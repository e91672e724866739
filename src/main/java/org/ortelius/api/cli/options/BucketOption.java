// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import org.jspecify.annotations.Nullable;
import org.ortelius.publish.BucketAddress;
import picocli.CommandLine;

/** An address such as {@code s3://BUCKET/PREFIX}; an empty one, as compositions pass it, is none. */
public final class BucketOption implements CommandLine.ITypeConverter<BucketAddress> {

    @Override
    public @Nullable BucketAddress convert(String address) {
        if (address.isBlank()) {
            return null;
        }
        try {
            return BucketAddress.parse(address.strip());
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.TypeConversionException(wrong.getMessage());
        }
    }
}
