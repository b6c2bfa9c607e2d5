package org.plainview.server.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.rules.ServerClasses.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.plainview.server.PlainviewApplication;
import org.plainview.server.shared.AnyMember;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.Controller;

/** Never-rules 5 and 6: whom a handler serves, and where its district comes from. */
@AnalyzeClasses(packagesOf = PlainviewApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class HandlerRulesTest {
    /** Public handlers outside the public doors. */
    private static final Set<String> OTHER_PUBLIC_HANDLERS = Set.of(
            // Tells the signed-out that they are, and gives every form and the console its token.
            "identity.internal.SessionEndpoint.readSession",
            // What failed outside every handler fails for everyone.
            "shared.ErrorPage.error");

    @ArchTest
    static final ArchRule everyHandlerSaysWhomItServes = methods()
            .that(areHandlers())
            .should(carryExactlyOneOf(RequiresPermission.class, AnyMember.class, PublicEndpoint.class))
            .because("a handler that says nothing would be open or dead, and nobody would know which");

    @ArchTest
    static final ArchRule handlersAreOfOneKind = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RouterFunction.class)
            .orShould()
            .beAssignableTo(HttpRequestHandler.class)
            .orShould()
            .beAssignableTo(Controller.class)
            .orShould()
            .beAssignableTo(Servlet.class)
            .because("only a handler method can say whom it serves");

    /** What answers ahead of the handlers, or could: no walk finds a route there, so a person reads each of these. */
    private static final Map<String, String> AHEAD_OF_HANDLERS = Map.of(
            "site.internal.SiteFilter", "the public pages, which the walk over pages finds",
            "site.internal.PopularPages", "the same pages, once they are known",
            "shared.RefusedBodies", "answers nothing",
            "shared.RequestIdFilter", "answers nothing",
            "tenancy.internal.DistrictFilter", "answers nothing",
            "identity.internal.TokenFilter", "keeps out whoever shows a token that is none",
            "identity.internal.Door", "keeps requests out");

    @ArchTest
    static void nothingElseAnswersAheadOfTheHandlers(JavaClasses classes) {
        var found = classes.stream()
                .filter(type -> type.isAssignableTo(Filter.class)
                        || type.isAssignableTo(Handler.class)
                        || type.isAssignableTo(HandlerInterceptor.class)
                        || type.isMetaAnnotatedWith(Endpoint.class))
                .map(ServerClasses::name);

        assertThat(found).containsExactlyInAnyOrderElementsOf(AHEAD_OF_HANDLERS.keySet());
    }

    /** Subscriptions stand among them: whoever reads a site without an account can ask for letters about it, and stop them. */
    @ArchTest
    static final ArchRule publicHandlersStandAtThePublicDoors = methods()
            .that()
            .areAnnotatedWith(PublicEndpoint.class)
            .and(DescribedPredicate.describe("are not listed", method -> !OTHER_PUBLIC_HANDLERS.contains(name(method))))
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage(ROOT + ".site..", ROOT + ".requests..", ROOT + ".signup..", ROOT + ".subscriptions..")
            .because("what the public reaches is a short list that a person can review");

    @ArchTest
    static final ArchRule theDistrictNeverComesFromWhatTheClientSends = methods()
            .that(areHandlers())
            .should(takeNoDistrict())
            .because("a client that names its tenant can name another's");

    private static String name(JavaMethod method) {
        return ServerClasses.name(method.getOwner()) + "." + method.getName();
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
                var signup = method.getOwner().getPackageName().startsWith(ROOT + ".signup");
                for (var parameter : method.reflect().getParameters()) {
                    var bad = isDistrict(parameter.getType())
                            || isAnything(parameter.getType())
                            || sentNames(parameter).anyMatch(name -> namesTheDistrict(name, signup))
                            || holdsDistrict(parameter.getType(), signup, new HashSet<>());
                    events.add(new SimpleConditionEvent(
                            method, !bad, method.getFullName() + " takes the district as " + parameter));
                }
            }
        };
    }

    /** The names under which the client sends what the parameter takes; a path variable is none of them. */
    private static Stream<String> sentNames(Parameter parameter) {
        return Stream.of(RequestParam.class, RequestHeader.class, CookieValue.class, RequestPart.class)
                .filter(parameter::isAnnotationPresent)
                .flatMap(kind -> Stream.of(parameter.getName(), named(parameter.getAnnotation(kind))));
    }

    private static String named(Annotation annotation) {
        return switch (annotation) {
            case RequestParam sent -> sent.name() + sent.value();
            case RequestHeader sent -> sent.name() + sent.value();
            case CookieValue sent -> sent.name() + sent.value();
            case RequestPart sent -> sent.name() + sent.value();
            default -> throw new IllegalArgumentException(annotation.toString());
        };
    }

    /** Takes whatever the client sends, under any name. */
    private static boolean isAnything(Class<?> type) {
        return Map.class.isAssignableFrom(type);
    }

    private static boolean isDistrict(Class<?> type) {
        return type.equals(DistrictId.class) || type.equals(District.class);
    }

    /** Bodies and forms are our own types; what they are made of is looked at too. */
    private static boolean holdsDistrict(Class<?> type, boolean signup, Set<Class<?>> seen) {
        return type.getName().startsWith(ROOT)
                && seen.add(type)
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> namesTheDistrict(field.getName(), signup)
                                || partsOf(field)
                                        .anyMatch(part -> isDistrict(part) || holdsDistrict(part, signup, seen)));
    }

    private static Stream<Class<?>> partsOf(Field field) {
        var arguments = field.getGenericType() instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments())
                : Stream.<Type>empty();
        return Stream.concat(
                Stream.of(field.getType()),
                arguments.filter(Class.class::isInstance).map(argument -> (Class<?>) argument));
    }

    /** Who signs up says what slug the new district would like; there is no district yet whose it could be. */
    private static boolean namesTheDistrict(String name, boolean signup) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return plain.contains("tenant") || (!signup && (plain.contains("district") || plain.equals("slug")));
    }
}
