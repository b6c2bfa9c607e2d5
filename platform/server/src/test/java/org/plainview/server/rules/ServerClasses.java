package org.plainview.server.rules;

import com.tngtech.archunit.core.domain.JavaClass;

/** The names by which the house rules of the server speak of its classes. */
final class ServerClasses {
    static final String ROOT = "org.plainview.server";

    private ServerClasses() {}

    /** The outermost class, by its name within the server: {@code site.internal.Sites}. */
    static String name(JavaClass type) {
        var outermost = type.getName().replaceFirst("\\$.*", "");
        return outermost.substring(ROOT.length() + 1);
    }
}
