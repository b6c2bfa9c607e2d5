package org.plainview.server.site.internal;

import java.util.regex.Pattern;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a color would look as the accent of the site, for whoever chooses one. */
@RestController
class AccentController {
    private static final Pattern COLOR = Pattern.compile("[0-9a-f]{6}");

    /** @param color six hexadecimal digits in lower case */
    @GetMapping("/api/districts/{district}/accent/{color}")
    @RequiresPermission(Permission.READ_RECORD)
    AccentView readAccent(@PathVariable String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
        var accent = Accent.of("#" + color);
        return new AccentView(
                new Shade(accent.light().toString(), Color.WHITE.toString(), accent.isReadableOnLight()),
                new Shade(accent.dark().toString(), Accent.DARK_PAPER, accent.isReadableOnDark()));
    }

    record AccentView(Shade light, Shade dark) {}

    /**
     * @param color as it is shown
     * @param ground on which it is shown
     * @param asChosen whether that is the color itself, which can be read there
     */
    record Shade(String color, String ground, boolean asChosen) {}
}
