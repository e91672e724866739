// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP's {@code Accept-Language}: {@code en-GB,en;q=0.8,de;q=0.5} → en-GB, en, de. Languages of equal weight keep
 * their order, what cannot be read is left out, and a regional variant brings its base language right after it unless the
 * client lists that itself.
 */
public final class Languages {

    private static final Pattern ENTRY =
            Pattern.compile("\\s*+([a-zA-Z_-]++)\\s*+(?:;\\s*+[qQ]\\s*+=\\s*+([01](?:\\.[0-9]*+)?+)\\s*+)?+");

    private Languages() {}

    /** The parameter {@code accept-language} when it says anything, else the header, else none. */
    public static List<String> of(Parameters parameters, @Nullable String header) {
        return parse(parameters.nonEmpty("accept-language").orElse(header == null ? "" : header));
    }

    /** The languages of a header's value, the preferred first, each once. */
    public static List<String> parse(String header) {
        List<Weighted> entries = Arrays.stream(
                        Limit.LANGUAGES.check("accept-language", header).split(","))
                .map(Weighted::parse)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
                .toList();
        Set<String> given =
                entries.stream().map(Weighted::language).collect(Collectors.toCollection(LinkedHashSet::new));
        SequencedSet<String> languages = new LinkedHashSet<>();
        for (String language : given) {
            languages.add(language);
            base(language).filter(base -> !given.contains(base)).ifPresent(languages::add);
        }
        return new ArrayList<>(languages);
    }

    private static Optional<String> base(String language) {
        int hyphen = language.indexOf('-');
        return hyphen > 0 ? Optional.of(language.substring(0, hyphen)) : Optional.empty();
    }

    private record Weighted(String language, double weight) {

        static Optional<Weighted> parse(String entry) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String weight = matcher.group(2);
            return Optional.of(new Weighted(matcher.group(1), weight == null ? 1 : Double.parseDouble(weight)));
        }
    }
}
