// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token allows; each role includes those before it. */
public enum AdminRole {
    /** To see jobs and the audit. */
    READER,
    /** To start jobs as well. */
    OPERATOR;

    public static Optional<AdminRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst();
    }

    public boolean includes(AdminRole other) {
        return compareTo(other) >= 0;
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
