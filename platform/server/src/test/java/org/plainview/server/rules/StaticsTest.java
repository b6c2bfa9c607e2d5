package org.plainview.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.PolicyFactory;
import org.plainview.server.PlainviewApplication;
import org.slf4j.Logger;
import org.springframework.http.MediaType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Never-rule 9, its half on statics: a static that changes is shared by every district. The values themselves are looked at,
 * because the type of a field ({@code Map}) does not say whether what it holds can change.
 */
@AnalyzeClasses(packagesOf = PlainviewApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class StaticsTest {
    /** Types of the JDK and of libraries whose values cannot change, or carry nothing of a district. */
    private static final Set<Class<?>> STEADY = Set.of(
            String.class,
            Number.class,
            Character.class,
            Boolean.class,
            Enum.class,
            Pattern.class,
            Duration.class,
            DateTimeFormatter.class,
            Locale.class,
            Charset.class,
            MediaType.class,
            Logger.class,
            JsonMapper.class,
            TypeReference.class,
            ScopedValue.class,
            Class.class,
            Method.class,
            Parser.class,
            HtmlRenderer.class,
            MarkdownRenderer.class,
            TextContentRenderer.class,
            TablesExtension.class,
            PolicyFactory.class);

    private static final Pattern COLLECTIONS = Pattern.compile(
            "java\\.util\\.(ImmutableCollections|Collections)\\$(Unmodifiable|Empty|List|Set|Map|Sub|Singleton).*");

    @ArchTest
    static void noStaticCanChange(JavaClasses classes) throws ClassNotFoundException {
        var changing = new ArrayList<String>();
        var looked = 0;
        for (var type : classes) {
            if (type.getPackageName().startsWith(ServerClasses.ROOT + ".tenancy")) {
                continue;
            }
            for (var field : staticsOf(type)) {
                looked++;
                var name = type.getName() + "." + field.getName();
                if (!Modifier.isFinal(field.getModifiers())) {
                    changing.add(name + " is not final");
                } else {
                    changeable(valueOf(field, null))
                            .forEach(value -> changing.add(name + " holds a " + value.getName()));
                }
            }
        }

        assertThat(looked).isGreaterThan(100);
        assertThat(changing)
                .as("statics that can change, and so carry one district's into another's work")
                .isEmpty();
    }

    /** All but the line numbers that the compiler of templates writes into its classes. */
    private static List<Field> staticsOf(JavaClass type) throws ClassNotFoundException {
        return Stream.of(Class.forName(type.getName()).getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && !field.isSynthetic()
                        && !field.getName().startsWith("JTE_"))
                .toList();
    }

    /** The classes of what can change in {@code value}, itself included. */
    private static Stream<Class<?>> changeable(@Nullable Object value) {
        if (value == null
                || STEADY.stream().anyMatch(type -> type.isInstance(value))
                // A lambda: what it holds was final when it was made, and the rule on fields sees who made it.
                || value.getClass().isHidden()
                || (value.getClass().isArray() && Array.getLength(value) == 0)) {
            return Stream.empty();
        }
        if (COLLECTIONS.matcher(value.getClass().getName()).matches()) {
            return parts(value).flatMap(StaticsTest::changeable);
        }
        return value.getClass().getName().startsWith("org.plainview.") ? inFields(value) : Stream.of(value.getClass());
    }

    private static Stream<?> parts(Object collection) {
        return switch (collection) {
            case Collection<?> values -> values.stream();
            case Map<?, ?> map -> Stream.concat(map.keySet().stream(), map.values().stream());
            default -> throw new IllegalArgumentException(collection.getClass().getName());
        };
    }

    private static Stream<Class<?>> inFields(Object own) {
        return Stream.of(own.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> Modifier.isFinal(field.getModifiers())
                        ? changeable(valueOf(field, own))
                        : Stream.of(own.getClass()));
    }

    private static @Nullable Object valueOf(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
