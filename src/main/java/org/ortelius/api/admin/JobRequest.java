// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.parameters.UsageException;

/**
 * What the client wants done: {@code {"kind": "import", "extracts": ["town.osm.pbf"]}}.
 *
 * @param extracts of an import only
 */
public record JobRequest(@Nullable String kind, @Nullable List<String> extracts) {

    /** The kinds that take no file along; an update does, and has a path of its own. */
    private static final List<JobKind> KINDS =
            Stream.of(JobKind.values()).filter(kind -> kind != JobKind.UPDATE).toList();

    /** Throws {@link UsageException} for a kind that is none of these. */
    JobKind requireKind() {
        String given = kind == null ? "" : kind;
        return KINDS.stream()
                .filter(one -> one.toString().equals(given))
                .findFirst()
                .orElseThrow(() -> UsageException.notOneOf(
                        "kind", given, KINDS.stream().map(JobKind::toString).toList()));
    }

    /** The arguments of the command. Throws {@link UsageException} for what is wrong with them. */
    List<String> arguments(AllowedExtracts allowed) {
        List<String> given = extracts == null ? List.of() : extracts;
        if (requireKind() != JobKind.IMPORT) {
            return List.of();
        }
        if (given.isEmpty()) {
            throw new UsageException("extracts", "", "An import needs 'extracts', a list of files or addresses.");
        }
        return given.stream().map(allowed::require).toList();
    }
}
