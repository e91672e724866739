// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a published index, {@code s3://BUCKET/PREFIX}.
 *
 * @param prefix without slashes at its ends; empty = the whole bucket is for this index
 */
public record BucketAddress(String bucket, String prefix) {

    private static final Pattern ADDRESS =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{2,62}(?<![.-]))(?:/++(.*(?<!/)))?+/*+");

    /** Reads an address; throws {@link IllegalArgumentException} that says what would be right. */
    public static BucketAddress parse(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            throw new IllegalArgumentException(
                    "an index is published at an address like s3://BUCKET/PREFIX, got \"%s\"".formatted(text));
        }
        return new BucketAddress(address.group(1), address.group(2) == null ? "" : address.group(2));
    }

    /** The full key of an object below the prefix. */
    String key(String name) {
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    @Override
    public String toString() {
        return "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
    }
}
