// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.place.OsmRef;

/**
 * The request for a job: {@code {"kind": "import", "extracts": ["town.osm.pbf"]}}.
 *
 * @param extracts of an import only
 * @param objects of a refresh only; drawn and indexed anew whatever is stored of them
 */
public record JobRequest(
        @Nullable String kind,
        @Nullable List<@Nullable String> extracts,
        @Nullable List<@Nullable String> objects) {

    public JobRequest {
        requireTexts("extracts", extracts);
        requireTexts("objects", objects);
    }

    public static final JobRequest EMPTY = new JobRequest(null, null, null);

    /** The kinds that take no file along; an update does, and has a path of its own. */
    private static final List<JobKind> KINDS =
            Stream.of(JobKind.values()).filter(kind -> kind != JobKind.UPDATE).toList();

    /** Throws {@link UsageException} for a kind that is none of these. */
    public JobKind requireKind() {
        String given = kind == null ? "" : kind;
        return KINDS.stream()
                .filter(one -> one.toString().equals(given))
                .findFirst()
                .orElseThrow(() -> UsageException.notOneOf(
                        "kind", given, KINDS.stream().map(JobKind::toString).toList()));
    }

    /** The arguments of the command. Throws {@link UsageException} for what is wrong with them. */
    public List<String> arguments(AllowedExtracts allowed) {
        return switch (requireKind()) {
            case IMPORT -> imported(allowed);
            case REFRESH -> refreshed();
            case UPDATE, REPLICATE, INDEX -> List.of();
        };
    }

    private static void requireTexts(String name, @Nullable List<@Nullable String> texts) {
        if (texts != null && texts.contains(null)) {
            throw new UsageException(name, "null", "'%s' is a list of texts, got null in it.".formatted(name));
        }
    }

    private List<String> imported(AllowedExtracts allowed) {
        if (extracts == null || extracts.isEmpty()) {
            throw new UsageException("extracts", "", "An import needs 'extracts', a list of files or addresses.");
        }
        return extracts.stream().map(allowed::require).toList();
    }

    private List<String> refreshed() {
        if (objects == null || objects.isEmpty()) {
            return List.of();
        }
        return List.of("--object", objects.stream().map(JobRequest::object).collect(Collectors.joining(",")));
    }

    private static String object(String text) {
        return OsmRef.parse(text)
                .map(OsmRef::toString)
                .orElseThrow(() -> new UsageException(
                        "objects",
                        text,
                        "'objects' are N, W or R and an id each, such as R1155955, got '%s'.".formatted(text)));
    }
}
