// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token allows; each role includes those before it. */
public enum Role {
    /** To see jobs and the audit. */
    READER,
    /** To start jobs as well. */
    OPERATOR;

    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst();
    }

    boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
