// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ortelius.api.ApiConfig;
import org.ortelius.batch.parameters.UsageException;

/**
 * The client of a request: the one that opened the connection, or, if that is a trusted proxy, the last one that it names in {@code X-Forwarded-For}.
 * Anybody could have written the rest of that header. Quarkus' own reading of it leaves requests with an empty one unanswered.
 */
@Singleton
public class ClientAddress {

    private static final int ANY_PORT = 0;
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final List<IpSubnetFilterRule> trusted;

    /** @param trusted addresses and networks, {@code 10.0.0.0/8}; what is neither is the user's mistake */
    ClientAddress(List<String> trusted) {
        this.trusted =
                trusted.stream().map(String::strip).map(ClientAddress::rule).toList();
    }

    @Inject
    ClientAddress(ApiConfig config) {
        this(config.trustedProxies());
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        try {
            InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
            int bits =
                    slash < 0 ? parsed.getAddress().length * Byte.SIZE : Integer.parseInt(network.substring(slash + 1));
            return new IpSubnetFilterRule(parsed, bits, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException | NullPointerException noAddress) {
            throw new UsageException(
                    "ORTELIUS_TRUSTED_PROXIES",
                    network,
                    "\"%s\" is no address or network such as 10.0.0.0/8".formatted(network));
        }
    }

    /** As digits, {@code 203.0.113.7}. */
    public String of(HttpServerRequest request) {
        String nearest = request.remoteAddress().hostAddress();
        List<String> told = request.headers().getAll("X-Forwarded-For").stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .toList();
        for (String next : told.reversed()) {
            if (!isTrusted(nearest) || !isAddress(next)) {
                break;
            }
            nearest = next;
        }
        return nearest;
    }

    /** Whether a proxy that the settings trust has opened the connection. */
    boolean isProxied(HttpServerRequest request) {
        return isTrusted(request.remoteAddress().hostAddress());
    }

    /** Whom limits count as one: an IPv4 address, or the first half of an IPv6 one, of whose other half a client may choose any. */
    public String network(HttpServerRequest request) {
        String address = of(request);
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length == IPV4_BYTES) {
            return address;
        }
        if (isMappedIpv4(bytes)) {
            return NetUtil.bytesToIpAddress(bytes, MAPPED.length, IPV4_BYTES);
        }
        return HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "/64";
    }

    /** IPv4 as it looks to a socket of both kinds, {@code ::ffff:203.0.113.7}. */
    private static boolean isMappedIpv4(byte[] bytes) {
        return Arrays.mismatch(bytes, MAPPED) >= MAPPED.length;
    }

    private static boolean isAddress(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }

    private boolean isTrusted(String address) {
        InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed != null
                && trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(parsed, ANY_PORT)));
    }
}
