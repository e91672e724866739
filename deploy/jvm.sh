# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034 # read by who sources this: ./ortelius, the image's entry point, the recording of the start's cache

# Protobuf, Lucene and Maven use what the JDK would warn of.
native="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# Sets options: those of the JVM for a command, the user's last. What ORTELIUS_JAVA_OPTS or JAVA_TOOL_OPTIONS say of the collector stands.
# What a service keeps is small: short stops of all threads cost its requests a sixth less CPU than G1's work beside them. Garbage fills 36 MB
# before it is collected, not a third of the heap, beside two spaces of 6 MB for what is still in use then. Left to itself the collector shrinks
# those until what requests hold ends in the old generation, which then grows for minutes: 337 MB resident after 2.5 minutes of load instead of
# 537, at the same rates. Who sets ORTELIUS_HEAP lifts these bounds along with it. What the compiler and Netty have freed, the C library hands back
# every few seconds: 44 MB after an hour of hostile clients.
jvm_options() { # [COMMAND]
  options=$native
  case ${1:-}:${ORTELIUS_JAVA_OPTS:-}${JAVA_TOOL_OPTIONS:-} in
    *:*-XX:+Use*GC*) ;;
    serve:* | demo:*)
      options="$options -XX:+UseParallelGC -XX:TrimNativeHeapInterval=5000"
      [ -n "${ORTELIUS_HEAP:-}" ] || options="$options -Xms128m -Xmn48m -XX:-UseAdaptiveSizePolicy -XX:SurvivorRatio=6"
      ;;
    geocode:*) options="$options -XX:+UseParallelGC" ;;
  esac
  [ -z "${ORTELIUS_HEAP:-}" ] || options="$options -Xmx$ORTELIUS_HEAP"
  options="$options ${ORTELIUS_JAVA_OPTS:-}"
}
