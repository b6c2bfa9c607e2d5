package org.plainview.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.DistrictRecord;
import org.w3c.dom.Element;

/** The record and the plugin SPI know the JDK, JSpecify and nothing else, in code, in signatures and in what they bring along. */
class DependenciesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(DistrictRecord.class, StateRules.class);

    @Test
    void theRecordKnowsOnlyTheJdkAndJspecify() {
        classes()
                .that()
                .resideInAPackage("org.plainview.record")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "org.plainview.record")
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
                .resideInAnyPackage("java..", "org.jspecify.annotations", "org.plainview.record", "org.plainview.spi..")
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

    @ParameterizedTest
    @CsvSource({"../record,jspecify", "../plugin-spi,record jspecify"})
    void onlyThatIsBroughtAlong(String module, String expected) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        List<String> brought = new ArrayList<>();
        try (var pom = Files.newInputStream(Path.of(module, "pom.xml"))) {
            var dependencies = factory.newDocumentBuilder().parse(pom).getElementsByTagName("dependency");
            for (int i = 0; i < dependencies.getLength(); i++) {
                var dependency = (Element) dependencies.item(i);
                if (!"test".equals(text(dependency, "scope"))) {
                    brought.add(text(dependency, "artifactId"));
                }
            }
        }

        assertThat(brought).containsExactlyInAnyOrder(expected.split(" "));
    }

    private static String text(Element dependency, String name) {
        var found = dependency.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
