// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;

/**
 * The address of an existing database, as libpq and as JDBC write it. User and password may stand before the host, in
 * percent-encoding where they hold {@code /}, {@code ?} or {@code %}, or behind the question mark.
 *
 * @param jdbc with everything needed to connect, secrets behind the question mark only
 */
record DatabaseUrl(String jdbc) {

    private static final Pattern FORM =
            Pattern.compile("(jdbc:)?postgres(ql)?://((?<user>[^:@/?]*)(:(?<password>[^/?]*))?@)?"
                    + "(?<hosts>HOST(,HOST)*)(/(?<name>[^/?]*))?(\\?(?<query>.*))?"
                            .replace("HOST", "(\\[[0-9a-fA-F:.]+\\]|[^\\s:,/?@\\[\\]]+)(:PORT)?")
                            .replace(
                                    "PORT",
                                    "([1-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"));

    /** The address of the option {@code --db}. */
    static DatabaseUrl parse(String url) {
        return parse(url, "--db");
    }

    /** Throws, without telling a secret, when the text has another form. */
    static DatabaseUrl parse(String url, String option) {
        var parts = FORM.matcher(url.strip());
        if (!parts.matches()) {
            throw new OrteliusException(
                    "%s needs an address like postgresql://user:password@host:5432/database, got one that starts with \"%s\""
                            .formatted(option, url.strip().replaceFirst("(?s)(//|\\s|(?<=.{12})).*", "")));
        }
        var jdbc = new StringBuilder("jdbc:postgresql://").append(parts.group("hosts"));
        jdbc.append('/').append(parts.group("name") == null ? "" : parts.group("name"));
        char separator = '?';
        if (parts.group("query") != null) {
            jdbc.append(separator).append(parts.group("query"));
            separator = '&';
        }
        separator = append(jdbc, separator, "user", parts.group("user"));
        append(jdbc, separator, "password", parts.group("password"));
        return new DatabaseUrl(jdbc.toString());
    }

    private static char append(StringBuilder jdbc, char separator, String name, @Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return separator;
        }
        jdbc.append(separator).append(name).append('=');
        jdbc.append(URLEncoder.encode(decoded(encoded), StandardCharsets.UTF_8));
        return '&';
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return jdbc.replaceFirst("\\?.*", "");
    }
}
