package org.plainview.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.server.shared.AnyMember;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Role;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tries every handler that exists, found by itself, with every role: a new one is covered without editing this. */
class DoorTest extends ServerTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void everyHandlerSaysWhomItServes() {
        var silent = own().filter(route -> said(route.handler()) != 1).map(Route::toString);

        assertThat(silent)
                .as(
                        "handlers without exactly one of @RequiresPermission, @AnyMember, @PublicEndpoint, because they serve no one")
                .isEmpty();
    }

    @Test
    void handlersOfLibrariesAreThoseThatWeKnow() {
        var strangers = routes().filter(
                        route -> !route.handler().getBeanType().getName().startsWith("org.plainview."))
                .map(route -> route.handler().getBeanType().getName())
                .distinct();

        assertThat(strangers).isSubsetOf("org.springdoc.webmvc.api.OpenApiWebMvcResource");
    }

    @Test
    void theSignedOutReachOnlyWhatIsPublic() {
        var district = newDistrict("Door District");
        var browser = new Browser(port);

        var open = closed().filter(route -> answer(browser, route, district.slug()) != 401)
                .map(Route::toString);

        assertThat(open)
                .as("handlers that answer the signed-out with something else than 401")
                .isEmpty();
    }

    @Test
    void membersReachWhatTheirRoleHolds() {
        var district = newDistrict("Door District");
        var browsers = new EnumMap<Role, Browser>(Role.class);
        for (var role : Role.values()) {
            browsers.put(role, signIn(district, role));
        }
        var wrong = new ArrayList<String>();

        for (var route : closed().toList()) {
            browsers.forEach((role, browser) -> {
                var asked = route.handler().getMethodAnnotation(RequiresPermission.class);
                var may = asked == null || role.may(asked.value());
                // Some handlers say 403 of their own, with a reason, to those who may knock.
                if (!may && answer(browser, route, district.slug()) != 403) {
                    wrong.add(role + " got through to " + route);
                }
                if (may && Set.of(401, 404).contains(answer(browser, route, district.slug())) && !route.hasKey()) {
                    wrong.add(role + " was kept from " + route);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void toAnotherDistrictsMembersNothingExists() {
        var district = newDistrict("Door District");
        var stranger = signIn(newDistrict("Stranger District"), Role.ADMIN);

        var open = ofDistricts()
                .filter(route -> answer(stranger, route, district.slug()) != 404)
                .map(Route::toString);

        assertThat(open)
                .as("handlers that answer another district's admin with something else than 404")
                .isEmpty();
    }

    @Test
    void operatorsSeeNoDistrictsHandlers() {
        var district = newDistrict("Door District");
        var operator = signInOperator();

        var open = ofDistricts()
                .filter(route -> answer(operator, route, district.slug()) != 404)
                .map(Route::toString);

        assertThat(open).isEmpty();
    }

    /** A handler at one of its addresses. */
    private record Route(String method, String pattern, Optional<String> consumes, HandlerMethod handler) {
        String address(String slug) {
            return pattern.replaceFirst("\\{(district|slug)\\}", slug)
                    .replaceAll("\\{[^}/]*id[^}/]*\\}", UUID.randomUUID().toString())
                    .replaceAll("\\{kind[^}/]*\\}", "elements")
                    .replaceAll("\\{[^}/]+\\}", "1")
                    // Whatever stands below has its first page.
                    .replace("/**", "/");
        }

        boolean hasKey() {
            return pattern.indexOf('{') != pattern.lastIndexOf('{');
        }

        @Override
        public String toString() {
            return method + " " + pattern + " (" + handler.getShortLogMessage() + ")";
        }
    }

    private int answer(Browser browser, Route route, String slug) {
        // A body of the wrong kind is turned away before anyone asks who sent it.
        var type = route.consumes().map(kind -> kind.startsWith("multipart/") ? kind + ";boundary=b" : kind);
        var body = type.map(kind -> kind.startsWith("multipart/") ? "--b--\r\n" : "{}");
        return browser.api(route.method(), route.address(slug), type, body).statusCode();
    }

    private Stream<Route> closed() {
        return own().filter(route -> !route.handler().hasMethodAnnotation(PublicEndpoint.class));
    }

    private Stream<Route> ofDistricts() {
        return closed().filter(route -> {
            var asked = route.handler().getMethodAnnotation(RequiresPermission.class);
            return asked == null || asked.value() != Permission.OPERATE;
        });
    }

    private Stream<Route> own() {
        return routes().filter(route -> route.handler().getBeanType().getName().startsWith("org.plainview."));
    }

    private Stream<Route> routes() {
        return handlers.getHandlerMethods().entrySet().stream().flatMap(DoorTest::routesOf);
    }

    private static Stream<Route> routesOf(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        var methods = entry.getKey().getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).toList();
        var consumes = entry.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst();
        return entry.getKey().getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> new Route(name, pattern, consumes, entry.getValue())));
    }

    private static long said(HandlerMethod handler) {
        return Stream.of(RequiresPermission.class, AnyMember.class, PublicEndpoint.class)
                .filter(handler::hasMethodAnnotation)
                .count();
    }
}
