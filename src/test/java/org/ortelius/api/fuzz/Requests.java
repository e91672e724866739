// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.Contract;

/**
 * Odd requests without end, the same for the same seed. Half of them would be answered but for one odd parameter, so that oddities get past
 * the first check; the others are odd altogether.
 */
final class Requests {

    private static final Map<String, String> SENSIBLE = Map.of(
            "/search", "q=Oldtown",
            "/reverse", "lat=49.75&lon=6.15",
            "/lookup", "osm_ids=R1,N7,W10",
            "/details", "osmtype=R&osmid=1",
            "/deletable", "",
            "/polygons", "",
            "/status", "");
    private static final List<String> ENDPOINTS =
            SENSIBLE.keySet().stream().sorted().toList();
    private static final List<String> PATHS = List.of(
            "/",
            "//search",
            "/search/",
            "/search;a=b",
            "/%73earch",
            "/../status",
            "/nothing",
            "/status/..;/search",
            "/search%2F",
            "/search%3Ba",
            "/search%00",
            "/\\search",
            "/search/.",
            "/SEARCH",
            "//admin/jobs",
            "/admin;a/jobs",
            "/batch",
            "/batch/jobs/",
            "/api",
            "/photon/reverse",
            "/autocomplete",
            "/web//main.js",
            "/q/health/live",
            "*",
            "search",
            "",
            "http://localhost",
            "http://localhost//search",
            "http://[::1");
    private static final List<String> PARAMETERS = List.copyOf(Contract.parameters());
    private static final List<String> VERBS =
            List.of("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW", "get");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "Origin",
            "Access-Control-Request-Method",
            "Access-Control-Request-Headers",
            "X-Api-Key",
            "Last-Event-ID",
            "Cookie",
            "Content-Type",
            "If-None-Match",
            "Range",
            "User-Agent",
            "X-Forwarded-For",
            "Authorization",
            "Upgrade");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "18",
            "50",
            "1000000",
            "2147483648",
            "9223372036854775808",
            "1e309",
            "-1e-309",
            "NaN",
            "0x10",
            "+",
            "+++",
            "49.75",
            "6.15",
            "-180",
            "90",
            "xml",
            "json",
            "jsonv2",
            "geojson",
            "geocodejson",
            "text",
            "N",
            "W",
            "R",
            "N7",
            "w10",
            "R1",
            "lu",
            "LU,de",
            "address",
            "poi,railway",
            "city",
            "settlement",
            "6,49,7,50",
            "0,0,0,0",
            "-999,-999,999,999",
            "7+High+Street",
            "Zum+L%C3%B6wen",
            "49.75,6.15",
            "%5Bamenity%3Dcafe%5D",
            "%5B%5D",
            "cafe+in+Oldtown",
            "N49%C2%B045'+E6%C2%B09'",
            "de-CH,de;q=0.8,*;q=0",
            "show",
            "a.b.$c",
            "__proto__",
            "%00",
            "%0d%0aX:%20y",
            "%2e%2e%2f",
            "%27;drop+table+place;--",
            "%25s%25n",
            "$%7Bjndi:x%7D",
            "%ff%fe",
            "%c0%ae",
            "%ed%a0%80",
            "%f0%9f%98%80");

    private final Random random;

    Requests(long seed) {
        this.random = new Random(seed);
    }

    Request next() {
        boolean almostSensible = random.nextBoolean();
        String endpoint = oneOf(ENDPOINTS);
        String target = almostSensible
                ? endpoint + "?" + SENSIBLE.get(endpoint) + "&" + parameter()
                : path(endpoint) + "?" + query();
        String verb = almostSensible || chance(90) ? "GET" : oneOf(VERBS);
        String body = verb.equals("GET") ? "" : bytes(random.nextInt(2_000));
        return new Request(verb, target, host(), headers(body), body);
    }

    private @Nullable String host() {
        return switch (random.nextInt(100)) {
            case 0 -> null;
            case 1 -> unescaped(20);
            default -> "localhost";
        };
    }

    /** How many requests to send at once, and similar choices; a number from 1 to most. */
    int number(int most) {
        return 1 + random.nextInt(most);
    }

    /** The path with detours, doubled slashes, escapes without need and matrix parameters. */
    private String spelled(String path) {
        return path.chars()
                .mapToObj(character -> switch (random.nextInt(20)) {
                    case 0 -> "%%%02x".formatted(character);
                    case 1 ->
                        character == '/'
                                ? oneOf(List.of("//", "/./", "/x/../", "/;a=1/", "/%2e/"))
                                : ";a=" + random.nextInt(9);
                    default -> Character.toString(character);
                })
                .collect(Collectors.joining());
    }

    private String path(String endpoint) {
        return switch (random.nextInt(10)) {
            case 3, 4 -> spelled(endpoint);
            case 0 -> oneOf(PATHS);
            case 1 -> "/" + escaped(bytes(random.nextInt(20)));
            case 2 -> endpoint + ".php";
            default -> endpoint;
        };
    }

    private String query() {
        int size = chance(1) ? 2_000 : random.nextInt(6);
        return IntStream.range(0, size).mapToObj(_ -> parameter()).collect(Collectors.joining("&"));
    }

    private String parameter() {
        String name = chance(95) ? oneOf(PARAMETERS) : escaped(text(8));
        return name + "=" + value();
    }

    private String value() {
        return switch (random.nextInt(16)) {
            case 0 -> escaped(text(30));
            case 1 -> escaped(bytes(30));
            case 2 -> unescaped(30);
            case 3 -> oneOf(VALUES) + oneOf(List.of("%", "%z", "%zz", "%1", "%%", "%u0041")) + oneOf(VALUES);
            case 4 -> oneOf(VALUES) + oneOf(List.of(",", "+", ";", ".", "-", "%2C", "%20")) + oneOf(VALUES);
            case 5 -> chance(10) ? oneOf(VALUES).repeat(random.nextInt(1, 800)) : oneOf(VALUES);
            case 6 ->
                chance(10) ? (oneOf(VALUES) + ",").repeat(random.nextInt(1, 800)) : Long.toString(random.nextLong());
            case 7 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            default -> oneOf(VALUES);
        };
    }

    private String headers(String body) {
        var lines = new ArrayList<String>();
        for (int i = chance(1) ? random.nextInt(400) : random.nextInt(3); i > 0; i--) {
            lines.add(name() + ": " + (chance(50) ? oneOf(VALUES) : unescaped(chance(2) ? 30_000 : 40)));
        }
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.length());
        }
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private String name() {
        return chance(98) ? oneOf(HEADERS) : characters(number(20), 0x21, 256);
    }

    /** Text of any script. */
    private String text(int most) {
        return random.ints(random.nextInt(most + 1), 1, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String bytes(int length) {
        return characters(length, 0, 256);
    }

    /** Bytes that neither end a request line nor a header. */
    private String unescaped(int most) {
        return characters(random.nextInt(most + 1), 0x21, 256);
    }

    private String characters(int length, int first, int end) {
        return random.ints(length, first, end)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
