package org.plainview.server.site.internal;

import java.util.function.Consumer;

/**
 * A file of a copy of a site. Each address of the site has one: {@code /data} is {@code data.html}, {@code /es/} is
 * {@code es/index.html} and {@code /data?category=health&page=2} is {@code data_category-health_page-2.html}, which no address
 * without a query is.
 */
final class CopiedFile {
    private static final String PAGE = ".html";

    private final String path;
    private final Consumer<String> linked;

    /**
     * @param target the address in the site, with its query: begins with a slash
     * @param linked hears of every address to which this file links
     */
    CopiedFile(String target, Consumer<String> linked) {
        this.path = path(target);
        this.linked = linked;
    }

    String path() {
        return path;
    }

    /** Leads from this file to that of another address, or to a place in it. */
    String linkTo(String address) {
        int hash = address.indexOf('#');
        var target = hash < 0 ? address : address.substring(0, hash);
        linked.accept(target);
        int depth = (int) path.chars().filter(c -> c == '/').count();
        return "../".repeat(depth) + path(target) + (hash < 0 ? "" : address.substring(hash));
    }

    private static String path(String target) {
        int question = target.indexOf('?');
        var bare = question < 0 ? target : target.substring(0, question);
        var query = question < 0
                ? ""
                : "_" + target.substring(question + 1).replace('&', '_').replace('=', '-');
        var named = bare.endsWith("/") ? bare + "index" : bare;
        int dot = named.indexOf('.', named.lastIndexOf('/') + 1);
        return dot < 0 ? named.substring(1) + query + PAGE : named.substring(1, dot) + query + named.substring(dot);
    }
}
