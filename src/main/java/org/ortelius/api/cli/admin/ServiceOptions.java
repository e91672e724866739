// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.admin;

import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import picocli.CommandLine.Option;

/** Which running service, and who asks. */
public final class ServiceOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:ORTELIUS_URL:-http://localhost:${env:ORTELIUS_ADMIN_PORT:-8080}}",
            description = {
                "The address of the service's administration. Default: this machine, at the port in ORTELIUS_ADMIN_PORT,",
                "else 8080. Environment: ORTELIUS_URL"
            })
    private String url;

    /** Not an option: others on the machine could read a command line. */
    private static @Nullable String token() {
        return System.getenv("ORTELIUS_TOKEN");
    }

    public ServiceClient client() {
        String token = token();
        if (token == null || token.isBlank()) {
            throw new OrteliusException(
                    "ORTELIUS_TOKEN is not set; ortelius admin token create NAME makes one on the service's machine");
        }
        return new ServiceClient(url.replaceFirst("(?<!/)/++$", ""), token.strip());
    }
}
