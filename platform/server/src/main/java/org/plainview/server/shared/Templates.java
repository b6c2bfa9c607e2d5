package org.plainview.server.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The compiled page templates. Safe to use from many threads. */
@Component
public final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.plainview.server");

    /** @param name such as {@code shared/problem.jte}: the folders are those of the packages, so a template sees what its module sees */
    public String render(String name, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(name, parameters, output);
        return output.toString();
    }
}
