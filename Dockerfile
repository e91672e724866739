# syntax=docker/dockerfile:1
# SPDX-License-Identifier: Apache-2.0
# Ortelius as an image: the commands of ./ortelius, with PostGIS elsewhere (ORTELIUS_DB_URL).
#   docker build -t ortelius . && docker run --rm ortelius --help

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -Dmaven.test.skip=true
RUN java -cp 'bench/target/classes:bench/target/lib/*' org.ortelius.bench.MadeUpTown /build/town

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home ortelius && mkdir /data && chown ortelius /data
COPY --from=build /build/src/target/quarkus-app /opt/ortelius
COPY --from=build /build/src/target/quarkus-run-cyclonedx.json /opt/ortelius/sbom.cyclonedx.json
# what a start loads, recorded by the JVM that will start, halves it
COPY --from=build /build/town /tmp/town
COPY deploy/entrypoint.sh deploy/jvm.sh deploy/aot-cache.sh /opt/ortelius/
RUN JAVA_HOME=${JAVA_HOME:-/opt/java/openjdk} bash /opt/ortelius/aot-cache.sh /opt/ortelius /tmp/town /opt/ortelius/start.aot && rm -rf /tmp/town
USER ortelius
WORKDIR /home/ortelius
# the data folder with the index; the database is PostGIS' own volume
VOLUME /data
ENV ORTELIUS_DATA=/data ORTELIUS_PORT=8080
EXPOSE 8080
# the image has neither curl nor wget, but bash
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$ORTELIUS_PORT && printf 'GET /status HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["bash", "/opt/ortelius/entrypoint.sh"]
CMD ["serve"]
