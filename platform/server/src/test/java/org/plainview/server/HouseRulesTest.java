package org.plainview.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.CacheNamespace;
import org.apache.ibatis.annotations.CacheNamespaceRef;
import org.junit.jupiter.api.Test;
import org.plainview.server.shared.AnyMember;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictId;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Async;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The "never" rules of the server, as tests. A rule names the harm it keeps away. */
@AnalyzeClasses(packagesOf = PlainviewApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String ROOT = "org.plainview.server";

    /** Who may cross districts, and no one else. */
    private static final Set<String> ACROSS_DISTRICTS =
            Set.of("tenancy", "signup", "operations", "identity", "extensions", "publishing");

    @Test
    void modulesTouchNeitherInternalsNorEachOtherInCircles() {
        ApplicationModules.of(PlainviewApplication.class).verify();
    }

    @ArchTest
    static final ArchRule everyHandlerSaysWhomItServes = methods()
            .that(areHandlers())
            .should(carryExactlyOneOf(RequiresPermission.class, AnyMember.class, PublicEndpoint.class))
            .because("a handler that says nothing would be open or dead, and nobody would know which");

    @ArchTest
    static final ArchRule publicHandlersStandAtThePublicDoors = methods()
            .that()
            .areAnnotatedWith(PublicEndpoint.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage(
                    ROOT + ".site..",
                    ROOT + ".requests..",
                    ROOT + ".signup..",
                    ROOT + ".identity..",
                    ROOT + ".shared..")
            .because("what the public reaches is a short list that a person can review");

    @ArchTest
    static final ArchRule theDistrictNeverComesFromWhatTheClientSends = methods()
            .that(areHandlers())
            .should(takeNoDistrict())
            .because("a client that names its tenant can name another's");

    @ArchTest
    static final ArchRule noSecondLevelCache = noClasses()
            .should()
            .beAnnotatedWith(CacheNamespace.class)
            .orShould()
            .beAnnotatedWith(CacheNamespaceRef.class)
            .because("MyBatis' second-level cache returned one district's row to another despite forced row security");

    @ArchTest
    static final ArchRule noWorkOnOtherThreads = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".tenancy..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "starts work on another thread",
                    call -> call.getTargetOwner().isEquivalentTo(Executors.class)
                            || (call.getTargetOwner().isEquivalentTo(CompletableFuture.class)
                                    && call.getName().endsWith("Async"))
                            || (call.getTargetOwner().isEquivalentTo(Thread.class)
                                    && Set.of("start", "ofVirtual", "ofPlatform", "startVirtualThread")
                                            .contains(call.getName()))))
            .because("a scope does not follow work to another thread");

    @ArchTest
    static final ArchRule noAsync = methods().should().notBeAnnotatedWith(Async.class);

    @ArchTest
    static final ArchRule noMutableStatics = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(ROOT + ".tenancy..")
            .should()
            .beFinal()
            .andShould(notHoldAMutableMap())
            .because("a static that changes is shared by every district");

    @ArchTest
    static final ArchRule onlyAFewCrossDistricts = classes()
            .that()
            .areAssignableTo(Object.class)
            .should(crossDistrictsOnlyIfListed())
            .because("row security does not bind that role");

    /** {@code ${}} pastes text into SQL; {@code #{}} binds it. */
    @Test
    void mappersBindAndNeverPaste() throws IOException {
        var pasting = Pattern.compile("\\$\\{");
        try (var files =
                Files.walk(Path.of("src/main")).filter(file -> file.toString().matches(".*Mapper\\.(java|xml)"))) {
            assertThat(files.filter(file -> pasting.matcher(read(file)).find())).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DescribedPredicate<JavaMethod> areHandlers() {
        return DescribedPredicate.describe(
                "are HTTP handlers",
                method -> method.isMetaAnnotatedWith(RequestMapping.class)
                        || method.isAnnotatedWith(RequestMapping.class));
    }

    @SafeVarargs
    private static ArchCondition<JavaMethod> carryExactlyOneOf(Class<? extends Annotation>... annotations) {
        return new ArchCondition<>("carry exactly one of @RequiresPermission, @AnyMember, @PublicEndpoint") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var count =
                        Stream.of(annotations).filter(method::isAnnotatedWith).count();
                events.add(new SimpleConditionEvent(method, count == 1, method.getFullName() + " carries " + count));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeNoDistrict() {
        return new ArchCondition<>("take no district from body, query, header or cookie") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var reflected = method.reflect();
                for (var parameter : reflected.getParameters()) {
                    var sent = Stream.of(RequestParam.class, RequestHeader.class, CookieValue.class)
                            .anyMatch(parameter::isAnnotationPresent);
                    var names = parameter.getName().toLowerCase(Locale.ROOT);
                    var bad = parameter.getType().equals(DistrictId.class)
                            || (sent && (names.contains("district") || names.equals("slug") || names.equals("tenant")));
                    events.add(new SimpleConditionEvent(
                            method, !bad, method.getFullName() + " takes the district as " + parameter));
                }
            }
        };
    }

    private static ArchCondition<JavaField> notHoldAMutableMap() {
        return new ArchCondition<>("not be of a type made to be changed") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var type = field.getRawType().getName();
                var mutable = type.startsWith("java.util.concurrent.")
                        || type.equals("java.util.HashMap")
                        || type.equals("java.util.ArrayList")
                        || type.equals("com.github.benmanes.caffeine.cache.Cache");
                events.add(new SimpleConditionEvent(field, !mutable, field.getFullName() + " is a " + type));
            }
        };
    }

    private static ArchCondition<JavaClass> crossDistrictsOnlyIfListed() {
        return new ArchCondition<>("cross districts only if their module is listed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var crosses = type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(AcrossDistricts.class));
                var listed = ACROSS_DISTRICTS.stream()
                        .anyMatch(module -> type.getPackageName().startsWith(ROOT + "." + module));
                events.add(
                        new SimpleConditionEvent(type, !crosses || listed, type.getName() + " uses AcrossDistricts"));
            }
        };
    }
}
