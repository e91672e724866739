// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;

/**
 * The extracts that a re-import may take: files in the folders, and addresses below those, that the settings name. Refuses everything
 * else in the same words, so that nobody learns from it what lies on the machine.
 *
 * @param allowed folders, and beginnings of addresses
 */
public record AllowedExtracts(List<String> allowed) {

    /** Dots and slashes that only a second reading shows. */
    private static final List<String> HIDDEN = List.of("%2e", "%2f", "%5c");

    /** The argument for {@code ortelius import}: a file's real path, or the address. Throws {@link UsageException} if it is not allowed. */
    String require(String extract) {
        Optional<String> found = isAddress(extract)
                ? allowed.stream()
                        .filter(AllowedExtracts::isAddress)
                        .map(prefix -> below(prefix, extract))
                        .flatMap(Optional::stream)
                        .findFirst()
                : allowed.stream()
                        .filter(entry -> !isAddress(entry))
                        .map(folder -> within(folder, extract))
                        .flatMap(Optional::stream)
                        .findFirst();
        return found.orElseThrow(() -> new UsageException(
                "extracts",
                extract,
                "'%s' is no extract that ORTELIUS_ADMIN_EXTRACTS allows on this server.".formatted(extract)));
    }

    private static boolean isAddress(String text) {
        return text.matches("(?is)[a-z][a-z0-9+.-]*+://.*");
    }

    /** Same scheme, host and port, and a path that stays below the prefix however it is read. */
    private static Optional<String> below(String prefix, String extract) {
        URI whole = parse(extract);
        URI start = parse(prefix.endsWith("/") ? prefix : prefix + "/");
        if (whole == null || start == null || whole.getUserInfo() != null || whole.getFragment() != null) {
            return Optional.empty();
        }
        boolean sameServer = start.getScheme().equalsIgnoreCase(whole.getScheme())
                && String.valueOf(start.getAuthority()).equalsIgnoreCase(whole.getAuthority());
        String path = String.valueOf(whole.getRawPath());
        boolean staysBelow = path.startsWith(start.getRawPath())
                && whole.normalize().equals(whole)
                && HIDDEN.stream().noneMatch(path.toLowerCase(Locale.ROOT)::contains);
        return sameServer && staysBelow ? Optional.of(extract) : Optional.empty();
    }

    private static @Nullable URI parse(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noUri) {
            return null;
        }
    }

    /** Links are followed first: what counts is where the file really is. */
    private static Optional<String> within(String folder, String extract) {
        try {
            Path real = Path.of(folder).toRealPath();
            Path file = real.resolve(extract).toRealPath();
            return file.startsWith(real) && Files.isRegularFile(file) ? Optional.of(file.toString()) : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }
}
