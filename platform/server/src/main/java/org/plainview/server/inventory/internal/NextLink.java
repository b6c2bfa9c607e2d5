package org.plainview.server.inventory.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of the next page of a list, for the header {@code Link} (RFC 8288). */
final class NextLink {
    private static final String AFTER = "after=";

    private NextLink() {}

    /** What was asked for stays, so that following the link is all that a client has to do. */
    static String of(HttpServletRequest request, String cursor) {
        var asked = Objects.requireNonNullElse(request.getQueryString(), "");
        var query = Stream.concat(
                        Arrays.stream(asked.split("&")).filter(each -> !each.isEmpty() && !each.startsWith(AFTER)),
                        Stream.of(AFTER + cursor))
                .collect(Collectors.joining("&"));
        // A bracket would end the address too soon.
        return "<" + request.getRequestURI() + "?" + query.replace("<", "%3C").replace(">", "%3E") + ">; rel=\"next\"";
    }
}
