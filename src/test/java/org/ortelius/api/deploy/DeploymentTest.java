// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.api.deploy.Yamls.ROOT;
import static org.ortelius.api.deploy.Yamls.all;
import static org.ortelius.api.deploy.Yamls.at;
import static org.ortelius.api.deploy.Yamls.documents;
import static org.ortelius.api.deploy.Yamls.list;
import static org.ortelius.api.deploy.Yamls.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {

    private static final Pattern SETTING = Pattern.compile("\\b(?:ORTELIUS|NOMINATIM|AWS)_[A-Z0-9_]*[A-Z0-9]\\b");
    private static final String PINNED = "[a-z0-9./-]+:v?\\d+[\\w.-]*";

    private static Stream<Path> files() throws IOException {
        return Yamls.files().stream();
    }

    private static Object compose() {
        return documents(ROOT.resolve("docker-compose.yml")).getFirst();
    }

    private static Object stack() {
        return documents(ROOT.resolve("deploy/swarm/stack.yml")).getFirst();
    }

    private static Object resource(String kind, String name) throws IOException {
        return Yamls.kubernetes().stream()
                .filter(each -> kind.equals(at(each, "kind")) && name.equals(at(each, "metadata.name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static TreeSet<String> settings(String text) {
        var names = new TreeSet<String>();
        SETTING.matcher(text).results().forEach(found -> names.add(found.group()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_setting_is_a_documented_one(Path file) throws IOException {
        var documented = settings(Files.readString(ROOT.resolve("docs/settings.md")));
        for (String options :
                List.of("src/main/java/org/ortelius/api/cli", "batch/src/main/java/org/ortelius/batch/options")) {
            try (Stream<Path> commands = Files.walk(ROOT.resolve(options))) {
                for (Path command : commands.filter(Files::isRegularFile).toList()) {
                    documented.addAll(settings(Files.readString(command)));
                }
            }
        }
        documented.add("AWS_SHARED_CREDENTIALS_FILE"); // of AWS, read by its library
        assertThat(documented).containsAll(settings(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_image_has_a_version(Path file) {
        for (Object document : documents(file)) {
            for (Object image : all(document, "image")) {
                String name = String.valueOf(image).replaceFirst("^\\$\\{\\w+:-(.*)}$", "$1");
                // what is built here; kustomization.yaml gives it its version
                assertThat(name.equals("ortelius") ? "ortelius:0" : name).matches(PINNED);
            }
        }
    }

    @Test
    void the_composition_starts_the_api_after_database_and_import() {
        var services = map(compose(), "services");
        assertThat(services.keySet())
                .map(String::valueOf)
                .containsExactlyInAnyOrder("postgis", "import", "api", "prometheus", "grafana");
        assertThat(at(services, "api.depends_on.import.condition")).isEqualTo("service_completed_successfully");
        assertThat(at(services, "import.depends_on.postgis.condition")).isEqualTo("service_healthy");
        assertThat(at(services, "api.healthcheck")).as("that of the image").isNull();
        assertThat(map(services, "import.environment").keySet())
                .map(String::valueOf)
                .contains("ORTELIUS_DB_URL", "ORTELIUS_DATA", "ORTELIUS_EXTRACT", "ORTELIUS_IF_EMPTY");
    }

    @Test
    void the_composition_mounts_what_there_is() {
        var volumes = map(compose(), "volumes").keySet();
        map(compose(), "services")
                .values()
                .forEach(service -> list(service, "volumes").forEach(mount -> {
                    String source = String.valueOf(mount)
                            .replaceFirst("^\\$\\{\\w+:-(.*?)}", "$1")
                            .split(":")[0];
                    if (source.startsWith("./")) {
                        assertThat(source.equals("./extracts") || Files.exists(ROOT.resolve(source)))
                                .as(source)
                                .isTrue();
                    } else {
                        assertThat(volumes).map(String::valueOf).contains(source);
                    }
                }));
    }

    @Test
    void grafana_finds_prometheus_and_prometheus_the_api() {
        var source = at(
                documents(ROOT.resolve("deploy/grafana/provisioning/datasources/prometheus.yml"))
                        .getFirst(),
                "datasources.0.url");
        assertThat(source).isEqualTo("http://prometheus:9090");
        assertThat(list(
                        documents(ROOT.resolve("deploy/prometheus/prometheus.yml"))
                                .getFirst(),
                        "scrape_configs.0.static_configs.0.targets"))
                .map(String::valueOf)
                .containsExactly("api:" + at(compose(), "services.api.environment.ORTELIUS_ADMIN_PORT"));
        assertThat(map(compose(), "services").keySet()).map(String::valueOf).contains("prometheus", "api");
    }

    @Test
    void administration_has_a_port_that_is_not_published() throws IOException {
        for (Object service : List.of(at(compose(), "services.api"), at(stack(), "services.api"))) {
            String port = String.valueOf(at(service, "environment.ORTELIUS_ADMIN_PORT"));
            assertThat(port).matches("\\d+");
            assertThat(list(service, "ports"))
                    .hasSize(1)
                    .allSatisfy(
                            published -> assertThat(String.valueOf(published)).doesNotContain(port));
        }
        assertThat(map(at(stack(), "services.writer"), "ports")).isEmpty();
        assertThat(all(Yamls.kubernetes(), "targetPort")).map(String::valueOf).doesNotContain("admin");
    }

    @Test
    void what_answers_reads_as_a_role_that_may_do_nothing_else() throws IOException {
        var reading = List.of(
                at(compose(), "services.api.environment"),
                at(stack(), "services.api.environment"),
                at(stack(), "services.writer.environment"),
                environment(resource("Deployment", "api")),
                environment(resource("StatefulSet", "writer")));
        assertThat(reading)
                .allSatisfy(variables -> assertThat(String.valueOf(at(variables, "ORTELIUS_DB_READER_URL")))
                        .startsWith("postgresql://reader"));
        for (Object replica : List.of(reading.get(1), reading.get(3))) {
            assertThat(at(replica, "ORTELIUS_DB_URL")).as("the owner's address").isNull();
        }
        assertThat(String.valueOf(at(compose(), "services.postgis.volumes"))).contains("reader.sh");
        assertThat(String.valueOf(at(stack(), "services.primary.configs"))).contains("reader");
        assertThat(String.valueOf(at(resource("StatefulSet", "primary"), "spec.template.spec.containers.0")))
                .contains("reader.sh");
    }

    private static Object environment(Object workload) {
        return list(workload, "spec.template.spec.containers.0.env").stream()
                .collect(Collectors.toMap(variable -> at(variable, "name"), variable -> at(variable, "value")));
    }

    @Test
    void prometheus_and_probes_ask_at_the_port_of_administration() throws IOException {
        Object swarm = documents(ROOT.resolve("deploy/prometheus/swarm.yml")).getFirst();
        for (String service : List.of("api", "writer")) {
            assertThat(String.valueOf(at(swarm, "scrape_configs.0.dns_sd_configs.0.port")))
                    .isEqualTo(at(stack(), "services." + service + ".environment.ORTELIUS_ADMIN_PORT"));
            Object workload = resource(service.equals("api") ? "Deployment" : "StatefulSet", service);
            assertThat(list(workload, "spec.template.spec.containers.0.ports"))
                    .filteredOn(port -> "admin".equals(at(port, "name")))
                    .allSatisfy(port -> assertThat(String.valueOf(at(port, "containerPort")))
                            .isEqualTo(at(resource("ConfigMap", service), "data.ORTELIUS_ADMIN_PORT")))
                    .hasSize(1);
            assertThat(all(workload, "httpGet"))
                    .isNotEmpty()
                    .allSatisfy(probe -> assertThat(at(probe, "port")).isEqualTo("admin"));
        }
        assertThat(Files.readString(ROOT.resolve("deploy/prometheus/kubernetes.yml")))
                .contains("regex: admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"configs", "secrets", "volumes", "networks"})
    void the_stack_declares_what_its_services_use(String kind) {
        var declared = map(stack(), kind).keySet();
        assertThat(declared).isNotEmpty();
        map(stack(), "services").forEach((name, service) -> {
            for (Object use : list(service, kind)) {
                Object used = use instanceof Map<?, ?> map
                        ? map.get("source")
                        : String.valueOf(use).split(":")[0];
                assertThat(declared.contains(used)).as("%s of %s", used, name).isTrue();
            }
        });
    }

    @Test
    void the_configurations_of_the_stack_are_files() {
        map(stack(), "configs")
                .forEach((name, config) -> assertThat(
                                ROOT.resolve("deploy/swarm").resolve(String.valueOf(at(config, "file"))))
                        .as("%s", name)
                        .exists());
    }

    @Test
    void every_service_of_the_stack_is_limited() {
        map(stack(), "services")
                .forEach((name, service) -> assertThat(at(service, "deploy.resources.limits.memory"))
                        .as("%s", name)
                        .isNotNull());
    }

    @Test
    void replicas_of_the_stack_are_rolled_one_by_one_and_drained() {
        Object api = at(stack(), "services.api");
        assertThat((int) at(api, "deploy.replicas")).isGreaterThanOrEqualTo(3);
        assertThat(at(api, "deploy.update_config.order")).isEqualTo("start-first");
        assertThat(at(api, "deploy.update_config.parallelism")).isEqualTo(1);
        int drained = seconds(at(api, "environment.ORTELIUS_SHUTDOWN_DELAY"))
                + seconds(at(api, "environment.ORTELIUS_SHUTDOWN_TIMEOUT"));
        assertThat(seconds(String.valueOf(at(api, "stop_grace_period")).replace("s", "")))
                .isGreaterThan(drained);
    }

    private static int seconds(Object text) {
        return Integer.parseInt(String.valueOf(text));
    }

    @Test
    void the_kustomization_has_every_resource_but_the_example_of_secrets() throws IOException {
        Path folder = ROOT.resolve("deploy/kubernetes");
        var resources = list(documents(folder.resolve("kustomization.yaml")).getFirst(), "resources").stream()
                .map(String::valueOf)
                .toList();
        assertThat(resources)
                .allSatisfy(name -> assertThat(folder.resolve(name)).exists());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !name.equals("kustomization.yaml") && !name.equals("secrets.example.yaml"))
                    .allSatisfy(name -> assertThat(resources).contains(name));
        }
        assertThat(list(
                        documents(ROOT.resolve("deploy/postgres/kustomization.yaml"))
                                .getFirst(),
                        "configMapGenerator.0.files"))
                .map(String::valueOf)
                .allSatisfy(script -> assertThat(ROOT.resolve("deploy/postgres").resolve(script))
                        .isExecutable());
    }

    private static List<Object> workloads() throws IOException {
        return Yamls.kubernetes().stream()
                .filter(each -> at(each, "spec.template") != null)
                .toList();
    }

    private static List<Object> containers(Object workload) {
        return Stream.of("initContainers", "containers")
                .<Object>flatMap(kind -> list(workload, "spec.template.spec." + kind).stream())
                .toList();
    }

    @Test
    void every_workload_selects_its_pods_and_is_limited_and_unprivileged() throws IOException {
        assertThat(workloads()).hasSize(4).allSatisfy(workload -> {
            assertThat(at(workload, "spec.selector.matchLabels"))
                    .isEqualTo(at(workload, "spec.template.metadata.labels"));
            assertThat(at(workload, "spec.template.spec.securityContext.runAsNonRoot"))
                    .isEqualTo(true);
            assertThat(containers(workload)).isNotEmpty().allSatisfy(container -> {
                assertThat(at(container, "resources.limits.memory")).isNotNull();
                assertThat(at(container, "resources.requests.cpu")).isNotNull();
            });
        });
    }

    @Test
    void every_container_mounts_volumes_of_its_pod() throws IOException {
        for (Object workload : workloads()) {
            var volumes = Stream.concat(
                            list(workload, "spec.template.spec.volumes").stream()
                                    .map(volume -> at(volume, "name")),
                            list(workload, "spec.volumeClaimTemplates").stream()
                                    .map(claim -> at(claim, "metadata.name")))
                    .toList();
            for (Object container : containers(workload)) {
                assertThat(list(container, "volumeMounts"))
                        .allSatisfy(mount -> assertThat(volumes.contains(at(mount, "name")))
                                .as("%s of %s", at(mount, "name"), at(container, "name"))
                                .isTrue());
            }
        }
    }

    @Test
    void every_secret_and_configuration_that_a_pod_names_exists() throws IOException {
        var secrets = map(resource("Secret", "ortelius"), "stringData").keySet();
        for (Object workload : workloads()) {
            for (Object secret : all(workload, "secret")) {
                assertThat(at(secret, "secretName")).isEqualTo("ortelius");
                assertThat(list(secret, "items"))
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(secrets.contains(at(item, "key")))
                                .as("%s", at(item, "key"))
                                .isTrue());
            }
            for (Object reference : all(workload, "configMapRef")) {
                assertThat(resource("ConfigMap", String.valueOf(at(reference, "name"))))
                        .isNotNull();
            }
        }
    }

    @Test
    void every_service_leads_to_a_port_of_a_workload() throws IOException {
        for (Object service : Yamls.kubernetes()) {
            if (!"Service".equals(at(service, "kind"))) {
                continue;
            }
            var ports = workloads().stream()
                    .filter(workload ->
                            map(service, "spec.selector").equals(at(workload, "spec.template.metadata.labels")))
                    .flatMap(workload -> containers(workload).stream())
                    .flatMap(container -> list(container, "ports").stream())
                    .map(port -> at(port, "name"))
                    .toList();
            for (Object port : list(service, "spec.ports")) {
                assertThat(ports.contains(at(port, "targetPort")))
                        .as("%s", at(service, "metadata.name"))
                        .isTrue();
            }
        }
    }

    @Test
    void replicas_on_kubernetes_are_rolled_without_a_gap_and_drained() throws IOException {
        Object api = resource("Deployment", "api");
        assertThat((int) at(api, "spec.replicas")).isGreaterThanOrEqualTo(3);
        assertThat(at(api, "spec.strategy.rollingUpdate.maxUnavailable")).isEqualTo(0);
        Object settings = resource("ConfigMap", "api");
        int drained = seconds(at(settings, "data.ORTELIUS_SHUTDOWN_DELAY"))
                + seconds(at(settings, "data.ORTELIUS_SHUTDOWN_TIMEOUT"));
        assertThat((int) at(api, "spec.template.spec.terminationGracePeriodSeconds"))
                .isGreaterThan(drained);
        assertThat(at(api, "spec.template.spec.containers.0.readinessProbe.httpGet.path"))
                .isEqualTo("/q/health/ready");
        assertThat((int) at(resource("PodDisruptionBudget", "api"), "spec.minAvailable"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void every_alert_has_a_section_in_the_runbook() throws IOException {
        var alerts = all(documents(ROOT.resolve("deploy/grafana/alerts.yml")).getFirst(), "alert").stream()
                .map(String::valueOf)
                .toList();
        var sections = Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(alerts).isNotEmpty();
        assertThat(sections).containsExactlyInAnyOrderElementsOf(alerts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/postgres/primary.sh", "deploy/postgres/reader.sh", "deploy/postgres/standby.sh"})
    void scripts_are_bash(String script) throws IOException, InterruptedException {
        var check = new ProcessBuilder("bash", "-n", ROOT.resolve(script).toString())
                .inheritIO()
                .start();
        assertThat(check.waitFor()).isZero();
    }
}
