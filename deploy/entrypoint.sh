#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the image runs: the application in the folder of this script, with the JVM's options of the command.
set -euo pipefail

application=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source=deploy/jvm.sh
. "$application/jvm.sh"
jvm_options "$@"
# a share of the container's memory; ORTELIUS_HEAP, or JAVA_TOOL_OPTIONS=-Xmx…, overrides it; a cache that does not fit is none
# shellcheck disable=SC2086 # several options in one variable
exec java -XX:MaxRAMPercentage=70 "-XX:AOTCache=$application/start.aot" -Xlog:aot=off $options -jar "$application/quarkus-run.jar" "$@"
