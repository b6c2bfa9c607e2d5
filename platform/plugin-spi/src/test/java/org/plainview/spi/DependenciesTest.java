package org.plainview.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.plainview.record.DistrictRecord;

/** The record and the plugin SPI know the JDK, JSpecify and nothing else, in code and in signatures. */
class DependenciesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(DistrictRecord.class, StateRules.class);

    @Test
    void theRecordKnowsOnlyTheJdkAndJspecify() {
        classes()
                .that()
                .resideInAPackage("org.plainview.record..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "org.plainview.record..")
                .because(
                        "every reading, plugin and verifier takes the record along and must not take anything else with it")
                .check(CLASSES);
    }

    @Test
    void theSpiKnowsOnlyTheRecordTheJdkAndJspecify() {
        classes()
                .that()
                .resideInAPackage("org.plainview.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations", "org.plainview.record..", "org.plainview.spi..")
                .because(
                        "a signature that names a library ties every plugin to the version of it that the host happens to use")
                .check(CLASSES);
    }

    @Test
    void nothingThatChangesIsStatic() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("what is shared by all districts must not be able to carry anything from one to the other")
                .check(CLASSES);
    }

    @Test
    void bothWereLookedAt() {
        assertThat(CLASSES.contain(DistrictRecord.class)).isTrue();
        assertThat(CLASSES.contain(StateRules.class)).isTrue();
        assertThat(CLASSES.size()).isGreaterThan(60);
    }
}
