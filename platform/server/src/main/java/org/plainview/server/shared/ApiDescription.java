package org.plainview.server.shared;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The description of the API at {@code /openapi.json}, from which the console's client is made. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Plainview").version("1"));
    }

    /** Where the server answers is for its host to know, and the order of paths must not depend on the class path. */
    @Bean
    OpenApiCustomizer steadyDescription() {
        return description -> {
            description.setServers(List.of());
            // Any object: what an item holds is told by the schema of the record and not by this description.
            Schema<?> any = Objects.requireNonNull(
                    description.getComponents().getSchemas().get(JsonNode.class.getSimpleName()));
            any.setProperties(null);
            any.setAdditionalProperties(true);
            description.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
            description.getPaths().forEach(ApiDescription::declareVariables);
        };
    }

    /** The district comes from the path and no handler takes it, but a description must name what stands in its paths. */
    private static void declareVariables(String path, PathItem item) {
        var variables =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        for (var operation : item.readOperations()) {
            var declared = Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .map(Parameter::getName)
                    .toList();
            variables.stream()
                    .filter(variable -> !declared.contains(variable))
                    .forEach(variable -> operation.addParametersItem(
                            new PathParameter().name(variable).schema(new StringSchema())));
        }
    }

    /** Without this a client's type would call every component of a record optional. */
    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    private static final class RequiredComponents implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (!chain.hasNext()) {
                return null;
            }
            var raw = Json.mapper().constructType(type.getType()).getRawClass();
            if (!raw.isRecord()) {
                return chain.next().resolve(type, context, chain);
            }
            var name = name(raw);
            var schema = chain.next().resolve(type.name(name), context, chain);
            if (schema != null) {
                require(
                        raw,
                        schema.get$ref() == null
                                ? schema
                                : context.getDefinedModels().get(name));
            }
            return schema;
        }

        /** Types of two controllers may share a simple name, and one description would then overwrite the other. */
        private static String name(Class<?> type) {
            var outer = type.getEnclosingClass();
            return outer == null
                    ? type.getSimpleName()
                    : name(outer).replaceFirst("(Controller|Endpoint)$", "") + type.getSimpleName();
        }

        private static void require(Class<?> type, @Nullable Schema<?> schema) {
            if (schema == null || schema.getProperties() == null) {
                return;
            }
            var required = Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(component -> component.getName())
                    .filter(schema.getProperties()::containsKey)
                    .toList();
            schema.setRequired(required);
        }
    }
}
