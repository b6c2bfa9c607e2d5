package org.plainview.server.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.PlainviewApplication;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Never-rule 4: what the packages of the server may know of each other. */
@AnalyzeClasses(packagesOf = PlainviewApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(PlainviewApplication.class);

    @ArchTest
    static final ArchRule noCircles = slices().matching(ServerClasses.ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("modules that need each other are one module that is hard to read");

    static Set<String> modules() {
        return MODULES.stream().map(module -> module.getIdentifier().toString()).collect(Collectors.toSet());
    }

    @Test
    void nobodyTouchesInternalsOrWhatTheyDidNotDeclare() {
        MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleDeclaresWhatItDependsOnAndNothingElse(String module) throws ClassNotFoundException {
        var declaration = declaration(module);

        assertThat(declaration)
                .as("@ApplicationModule in package-info of " + module)
                .isNotNull();
        assertThat(Set.copyOf(Arrays.asList(Objects.requireNonNull(declaration).allowedDependencies())))
                .as("allowedDependencies of " + module + ", against the modules that its classes use")
                .isEqualTo(used(module));
    }

    /** An open module would take part in no check. */
    @ParameterizedTest
    @MethodSource("modules")
    void noModuleIsOpen(String module) {
        assertThat(MODULES.getModuleByName(module).orElseThrow().isOpen()).isFalse();
    }

    private static @Nullable ApplicationModule declaration(String module) throws ClassNotFoundException {
        return Class.forName(ServerClasses.ROOT + "." + module + ".package-info")
                .getAnnotation(ApplicationModule.class);
    }

    private static Set<String> used(String module) {
        return MODULES.getModuleByName(module)
                .orElseThrow()
                .getDirectDependencies(MODULES)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .collect(Collectors.toSet());
    }
}
