package org.plainview.server.isolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.ItemKind;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The doors of the server: each method of each address of each handler, as the server itself lists them. */
final class Doors {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/:]+)(?::[^}]+)?}");

    private Doors() {}

    /** @param pattern with variables in braces */
    record Door(String method, String pattern, HandlerMethod handler) {
        /**
         * The address with {@code slug} for its district, and each of {@code keys} for each other variable: the first alone where
         * the address is that of another door in another language.
         */
        List<String> paths(String slug, List<String> keys) {
            return filled(slug, pattern.contains("{language") ? keys.subList(0, 1) : keys);
        }

        private List<String> filled(String slug, List<String> keys) {
            var found = List.of(pattern.replace("/**", "/x"));
            while (VARIABLE.matcher(found.getFirst()).find()) {
                var fuller = new ArrayList<String>();
                for (var path : found) {
                    var variable = VARIABLE.matcher(path);
                    if (variable.find()) {
                        values(variable.group(1), slug, keys)
                                .forEach(value -> fuller.add(variable.replaceFirst(Matcher.quoteReplacement(value))));
                    }
                }
                found = fuller;
            }
            return found;
        }

        private List<String> values(String variable, String slug, List<String> keys) {
            return switch (variable) {
                case "district", "slug" -> List.of(slug);
                // Of many that look alike.
                case "language" -> List.of("es");
                case "kind" -> kinds();
                default -> keys;
            };
        }

        /** All of them for a list; where keys follow, two say as much as all and take a ninth of the time. */
        private List<String> kinds() {
            return pattern.endsWith("{kind}")
                    ? Arrays.stream(ItemKind.values()).map(ItemKind::code).toList()
                    : List.of(ItemKind.ELEMENT.code(), ItemKind.CONTACT.code());
        }

        /** The names of the parameters of the query. */
        List<String> searches() {
            return Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class)
                            && !MultipartFile.class.isAssignableFrom(parameter.getType()))
                    .map(parameter -> {
                        var named = parameter.getAnnotation(RequestParam.class);
                        return Stream.of(named.name(), named.value(), parameter.getName())
                                .filter(name -> !name.isEmpty())
                                .findFirst()
                                .orElseThrow();
                    })
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Door> of(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> methods(entry.getKey())
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(pattern -> new Door(method, pattern, entry.getValue()))))
                // What reads before what removes.
                .sorted(Comparator.comparing((Door door) -> !door.method().equals("GET"))
                        .thenComparing(door -> door.method().equals("DELETE"))
                        .thenComparing(Door::toString))
                .toList();
    }

    /** What reads is done two at a time, before what writes is done in order. */
    static void each(RequestMappingHandlerMapping handlers, Consumer<Door> work) {
        var doors = of(handlers).stream()
                .collect(Collectors.partitioningBy(door -> door.method().equals("GET")));
        doors.getOrDefault(true, List.of()).parallelStream().forEach(work);
        doors.getOrDefault(false, List.of()).forEach(work);
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        return (named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named)
                .stream().map(RequestMethod::name);
    }
}
