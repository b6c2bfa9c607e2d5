package org.plainview.server.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.UpdateProvider;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.scripting.xmltags.TextSqlNode;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Never-rule 8. */
class MapperRulesTest extends ServerTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ServerClasses.ROOT);

    @Autowired
    private SqlSessionFactory sessions;

    /** Asked of MyBatis itself, so that it does not matter how a cache would be declared. */
    @Test
    void nothingIsCachedBeyondItsStatement() {
        var configuration = sessions.getConfiguration();

        assertThat(configuration.getMappedStatementNames()).hasSizeGreaterThan(50);
        assertThat(configuration.isCacheEnabled()).isFalse();
        assertThat(configuration.getLocalCacheScope()).isEqualTo(LocalCacheScope.STATEMENT);
        assertThat(configuration.getCacheNames())
                .as("second-level caches, which return one district's row to another despite forced row security")
                .isEmpty();
    }

    /** Asked of MyBatis itself, wherever the text of a statement came from: its node for text is the one that pastes. */
    @Test
    void noStatementPastesWhenItRuns() {
        var configuration = sessions.getConfiguration();

        // By their full names: a short one may stand for several.
        assertThat(configuration.getMappedStatementNames().stream().filter(name -> name.contains(".")))
                .allSatisfy(name -> assertThat(
                                nodes(configuration.getMappedStatement(name).getSqlSource()))
                        .as(name)
                        .noneMatch(TextSqlNode.class::isInstance));
    }

    /** Whatever of MyBatis's own a statement is made of. */
    private static Stream<Object> nodes(@Nullable Object node) {
        if (node instanceof Collection<?> several) {
            return several.stream().flatMap(MapperRulesTest::nodes);
        }
        return node == null || !node.getClass().getName().startsWith("org.apache.ibatis.scripting.xmltags.")
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(node),
                        fieldsOf(node.getClass())
                                .filter(field -> SqlNode.class.isAssignableFrom(field.getType())
                                        || Collection.class.isAssignableFrom(field.getType()))
                                .flatMap(field -> nodes(valueOf(field, node))));
    }

    private static Stream<Field> fieldsOf(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(Stream.of(type.getDeclaredFields()), fieldsOf(type.getSuperclass()));
    }

    private static @Nullable Object valueOf(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** {@code ${}} pastes text into SQL; {@code #{}} binds it. */
    @Test
    void mappersBindAndNeverPaste() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var mappers = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|xml)"))
                    .filter(file -> read(file).matches("(?s).*(org\\.apache\\.ibatis\\.annotations|<mapper ).*"))
                    .toList();

            assertThat(mappers)
                    .hasSizeGreaterThan(9)
                    .allSatisfy(file -> assertThat(read(file))
                            .as("%s, because what is pasted into SQL can be SQL", file)
                            .doesNotContain("${"));
        }
    }

    @Test
    void noSqlIsPutTogetherElsewhere() {
        noMethods()
                .should()
                .beAnnotatedWith(SelectProvider.class)
                .orShould()
                .beAnnotatedWith(InsertProvider.class)
                .orShould()
                .beAnnotatedWith(UpdateProvider.class)
                .orShould()
                .beAnnotatedWith(DeleteProvider.class)
                .because("a provider pastes text into SQL where the rule above does not see it")
                .check(CLASSES);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
