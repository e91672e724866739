// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the API answers. Each setting is an environment variable {@code ORTELIUS_API_…} and goes by Nominatim's name as well:
 * names and defaults are in {@code application.properties}, users read of them in {@code docs/settings.md}.
 */
@ConfigMapping(prefix = "ortelius.api")
public interface ApiConfig {

    /** Languages for clients that name none, in the form of {@code accept-language}; absent = local names. */
    Optional<String> defaultLanguage();

    /** The name tags to show, the best first; {@code :XX} stands for each of the client's languages. */
    List<String> outputNames();

    /** How many objects a lookup may name. */
    int lookupMaxCount();

    /** In how many notations an answer may hold outlines; 0 = there are none. */
    int polygonOutputMaxTypes();

    /** How long the database may take for a statement. */
    Duration queryTimeout();

    /** How long a request may wait for its turn. */
    Duration requestTimeout();

    /** How long a client may take nothing of its answer, or send next to nothing of its body. */
    Duration clientTimeout();

    /** How many requests may wait for an answer at once; those beyond are refused. */
    int maxInFlight();

    /** How many requests a second each client may send; 0 = any number. */
    int rateLimit();

    /** The same for clients that send a key, by the key. */
    Map<String, Integer> rateLimitOfKey();

    /** Addresses and networks of proxies whose word counts for who the client is, {@code 10.0.0.0/8}. */
    List<String> trustedProxies();

    /** How long a search may go on; what it found until then is the answer. */
    Duration searchTimeout();

    /** Where requests are logged; absent = nowhere. */
    Optional<Path> logFile();

    /** The form of a line of the request log, with Nominatim's fields in braces; absent = Nominatim's form. */
    Optional<String> logFormat();

    /** Whether web pages of other origins may read answers. */
    boolean corsNoaccesscontrol();
}
