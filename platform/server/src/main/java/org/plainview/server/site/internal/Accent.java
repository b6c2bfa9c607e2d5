package org.plainview.server.site.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainview.record.EditionChain;

/**
 * The one color of a district's site, as it is shown: on light and on dark pages the chosen one, or the nearest to it, darker or
 * lighter, that text can be read in (WCAG 2.2, 1.4.3, level AA). The backgrounds are those of the look of the pages.
 *
 * @param light on a light page
 * @param dark on a dark page
 */
record Accent(Color chosen, Color light, Color dark) {
    /** Of text that is not large. */
    static final double LEAST_CONTRAST = 4.5;

    static final String LIGHT_SUNK = "#f5f5f0";
    static final String DARK_PAPER = "#171716";
    static final String DARK_SUNK = "#272725";
    /** How much of the color is in what lies behind a marked passage. */
    private static final double LIGHT_WASH = 0.09;

    private static final double DARK_WASH = 0.26;
    private static final int STEPS = 100;
    private static final Pattern SHEET = Pattern.compile(StaticFiles.ASSETS + "accent-([0-9a-f]{6})-[0-9a-f]{8}\\.css");

    /** @param hex {@code #} and six hexadecimal digits */
    static Accent of(String hex) {
        var chosen = Color.of(hex);
        var paper = Color.of(DARK_PAPER);
        return new Accent(
                chosen,
                nearest(chosen, Color.BLACK, Color.WHITE, Color.of(LIGHT_SUNK), chosen.mixed(LIGHT_WASH, Color.WHITE)),
                nearest(chosen, Color.WHITE, paper, Color.of(DARK_SUNK), chosen.mixed(DARK_WASH, paper)));
    }

    /** The first color on the way from {@code chosen} to {@code end} that can be read on every one of {@code grounds}. */
    private static Color nearest(Color chosen, Color end, Color... grounds) {
        for (int step = 0; step < STEPS; step++) {
            var color = step == 0 ? chosen : chosen.mixed(1 - (double) step / STEPS, end);
            if (Stream.of(grounds).allMatch(ground -> color.contrast(ground) >= LEAST_CONTRAST)) {
                return color;
            }
        }
        return end;
    }

    boolean isReadableOnLight() {
        return light.equals(chosen);
    }

    boolean isReadableOnDark() {
        return dark.equals(chosen);
    }

    /** A style sheet to stand after that of the site: the policy for its pages lets none set a style by itself. */
    String css() {
        return """
                :root{--accent:%1$s;--accent-ink:%2$s;--accent-fill:%2$s}
                @media (prefers-color-scheme:dark){:root{--accent-ink:%3$s;--accent-fill:%3$s}}
                @media print{:root{--accent-ink:#000}}
                """.formatted(chosen, light, dark);
    }

    /** Names what it holds, so that it may be kept for good. */
    String address() {
        var hash = EditionChain.sha256(css().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return StaticFiles.ASSETS + "accent-" + chosen.toString().substring(1) + "-" + hash + ".css";
    }

    /** The style sheet at an address that {@link #address} made. */
    static Optional<String> sheet(String path) {
        var parts = SHEET.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var accent = of("#" + parts.group(1));
        return Optional.of(accent).filter(each -> each.address().equals(path)).map(Accent::css);
    }
}
