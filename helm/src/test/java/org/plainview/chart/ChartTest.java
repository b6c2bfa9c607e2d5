package org.plainview.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lint, template and the Kubernetes API types, for every set of values in {@code ci}. */
class ChartTest {
    private static final Path CHART = Path.of("plainview");
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

    static List<Path> values() throws IOException {
        try (var files = Files.list(CHART.resolve("ci"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void lintsStrictly(Path values, @TempDir Path folder) throws IOException {
        var chart = copy(folder.resolve("plainview"));
        Files.writeString(
                chart.resolve("values.yaml"),
                KUBERNETES.asYaml(merged(yaml(CHART.resolve("values.yaml")), yaml(values))));

        var result = new Helm(chart).lint().strict().call();

        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyManifestIsWhatTheKubernetesApiTakes(Path values) {
        var manifests = manifests(values);

        assertThat(manifests).hasSizeGreaterThanOrEqualTo(2);
        for (var manifest : manifests) {
            assertThat(unknownFields(manifest))
                    .as(manifest.getKind() + " has fields the API does not know")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void theServerRunsWithoutPrivileges(Path values) {
        var pod = manifests(values).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getContainers()).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getEnv())
                    .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET_KEY|ACCESS_KEY)"))
                    .allMatch(variable -> variable.getValue() == null);
        });
    }

    @Test
    void documentsGoIntoTheBucketThatIsNamed() {
        var named = environment("ha-values.yaml");

        assertThat(named)
                .containsEntry("PLAINVIEW_DOCUMENTS_S3_BUCKET", "plainview-documents")
                .containsEntry("PLAINVIEW_DOCUMENTS_S3_PATH_STYLE", "true")
                .containsKey("PLAINVIEW_DOCUMENTS_S3_SECRET_KEY");
        assertThat(environment("minimal-values.yaml").keySet()).noneMatch(name -> name.contains("S3"));
    }

    /** Of the server; what comes from a secret has no value here. */
    private static Map<String, String> environment(String values) {
        return manifests(CHART.resolve("ci").resolve(values)).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .collect(Collectors.toMap(
                        EnvVar::getName, variable -> Objects.requireNonNullElse(variable.getValue(), "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ha-values.yaml", "oidc-values.yaml"})
    void settingsOfSignInKeepTheirCapitalsAndItsSecretsStayFiles(String values) {
        var pod = manifests(CHART.resolve("ci").resolve(values)).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec();

        assertThat(environment(values))
                .containsEntry("SPRING_CONFIG_IMPORT", "configtree:/etc/plainview/settings/")
                .hasEntrySatisfying(
                        "SPRING_APPLICATION_JSON",
                        json -> assertThat(KUBERNETES.unmarshal(json, Map.class).toString())
                                .startsWith("{plainview={sso={")
                                .contains("clientId=plainview"));
        assertThat(pod.getContainers().getFirst().getEnvFrom()).isEmpty();
        assertThat(pod.getContainers().getFirst().getVolumeMounts())
                .anyMatch(mount -> mount.getName().equals("sso")
                        && mount.getMountPath().equals("/etc/plainview/settings/plainview/sso")
                        && mount.getReadOnly());
        assertThat(pod.getVolumes())
                .anyMatch(volume -> volume.getName().equals("sso")
                        && volume.getSecret().getSecretName().startsWith("plainview-"));
    }

    @Test
    void theSignInPluginComesFromAFolderOfTheImage() {
        assertThat(environment("oidc-values.yaml")).containsEntry("PLAINVIEW_PLUGINS_FOLDER", "/plugins");
    }

    @ParameterizedTest
    @CsvSource({
        "'issuer: https://id.example.org/tenant', 'issuer: http://id.example.org', issuer",
        "'districtClaim: hd', 'districtclaim: hd', districtclaim",
        "'districtClaim: hd', 'clientSecret: x', clientSecret",
        "'  secret: plainview-sso', '', secret",
        "'plugin: oidc-sso', 'plugin: oidc', plugin",
    })
    void whatPlainOpenIdConnectCannotStartWithIsNamed(String from, String to, String named, @TempDir Path folder)
            throws IOException {
        var values = folder.resolve("values.yaml");
        Files.writeString(
                values, Files.readString(CHART.resolve("ci/oidc-values.yaml")).replace(from, to));

        assertThatThrownBy(() -> new Helm(CHART)
                        .template()
                        .withKubeVersion("1.33.0")
                        .withValuesFile(values)
                        .call())
                .hasMessageContaining("/sso")
                .hasMessageContaining(named);
    }

    @Test
    void aTypingErrorInTheValuesIsNamed(@TempDir Path folder) throws IOException {
        var values = folder.resolve("values.yaml");
        Files.writeString(values, Files.readString(CHART.resolve("ci/minimal-values.yaml")) + "replicass: 2\n");

        assertThatThrownBy(() -> new Helm(CHART)
                        .template()
                        .withKubeVersion("1.33.0")
                        .withValuesFile(values)
                        .call())
                .hasMessageContaining("replicass");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() ->
                        new Helm(CHART).template().withKubeVersion("1.33.0").call())
                .hasMessageContaining("publicUrl");
    }

    private static Path copy(Path target) throws IOException {
        try (var files = Files.walk(CHART)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(CHART.relativize(file).toString()));
            }
        }
        return target;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(Path file) throws IOException {
        return KUBERNETES.unmarshal(Files.readString(file), Map.class);
    }

    /** As helm lays values over each other; lint, unlike template, takes no file of values. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        var result = new LinkedHashMap<>(below);
        above.forEach((key, value) -> result.merge(
                key,
                value,
                (old, own) -> old instanceof Map && own instanceof Map
                        ? merged((Map<String, Object>) old, (Map<String, Object>) own)
                        : own));
        return result;
    }

    private static List<HasMetadata> manifests(Path values) {
        var yaml = new Helm(CHART)
                .template()
                .withKubeVersion("1.33.0")
                .withName("plainview")
                .withValuesFile(values)
                .call();
        return Arrays.stream(yaml.split("(?m)^---$"))
                .filter(document -> document.contains("kind:"))
                .map(document -> (HasMetadata) KUBERNETES.unmarshal(document))
                .toList();
    }

    /** The names of everything in {@code resource} that no type of the Kubernetes model claims. */
    private static List<String> unknownFields(KubernetesResource resource) {
        var unknown = new ArrayList<String>();
        collect(resource, unknown);
        return unknown;
    }

    private static void collect(Object bean, List<String> unknown) {
        for (var method : bean.getClass().getMethods()) {
            if (method.getParameterCount() > 0 || !method.getName().startsWith("get")) {
                continue;
            }
            Object value;
            try {
                value = method.invoke(bean);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
            if (method.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> extra) {
                extra.keySet().forEach(name -> unknown.add(bean.getClass().getSimpleName() + "." + name));
            } else {
                parts(value).filter(KubernetesResource.class::isInstance).forEach(part -> collect(part, unknown));
            }
        }
    }

    private static Stream<?> parts(Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> list -> list.stream();
            case Map<?, ?> map -> map.values().stream();
            default -> Stream.of(value);
        };
    }
}
