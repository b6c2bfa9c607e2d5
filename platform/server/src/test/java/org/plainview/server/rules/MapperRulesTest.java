package org.plainview.server.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.UpdateProvider;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
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
