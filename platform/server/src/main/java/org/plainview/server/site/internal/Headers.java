package org.plainview.server.site.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Headers that many answers share, turned into bytes once: a popular page costs little more than its headers. */
final class Headers {
    private final List<HttpField> fields;

    private Headers(List<HttpField> fields) {
        this.fields = List.copyOf(fields);
    }

    static Headers none() {
        return new Headers(List.of());
    }

    /** These headers and one more. */
    Headers and(String name, String value) {
        var more = new ArrayList<>(fields);
        more.add(new PreEncodedHttpField(name, value));
        return new Headers(more);
    }

    /** Adds them to an answer that has none of them yet. */
    void addTo(HttpServletResponse response) {
        fields.forEach(field -> response.setHeader(field.getName(), field.getValue()));
    }

    /** Adds them to an answer that has none of them yet. */
    void addTo(HttpFields.Mutable headers) {
        for (int i = 0; i < fields.size(); i++) {
            headers.add(fields.get(i));
        }
    }
}
