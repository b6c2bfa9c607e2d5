package org.plainview.server.site.internal;

import java.util.HexFormat;

/** An opaque color of the sRGB space, each part from 0 to 255. */
record Color(int red, int green, int blue) {
    static final Color WHITE = new Color(255, 255, 255);
    static final Color BLACK = new Color(0, 0, 0);

    /** @param hex {@code #} and six hexadecimal digits */
    static Color of(String hex) {
        int bits = HexFormat.fromHexDigits(hex, 1, 7);
        return new Color(bits >> 16, bits >> 8 & 0xff, bits & 0xff);
    }

    /** From 1, which nobody can tell apart, to 21, which is black on white (WCAG 2.2, contrast ratio). */
    double contrast(Color other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** As WCAG 2.2 defines relative luminance: 0 for black, 1 for white. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int part(double linear) {
        double value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(value * 255), 0, 255);
    }

    /** As {@code color-mix(in oklab, this share, other)} of CSS Color 5: even steps to the eye, and the hue stays. */
    Color mixed(double share, Color other) {
        var one = oklab();
        var two = other.oklab();
        return of(
                share * one[0] + (1 - share) * two[0],
                share * one[1] + (1 - share) * two[1],
                share * one[2] + (1 - share) * two[2]);
    }

    /** Lightness, green to red, blue to yellow: CSS Color 4, section 9.2. */
    private double[] oklab() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Color of(double lightness, double greenRed, double blueYellow) {
        double l = Math.pow(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow, 3);
        double m = Math.pow(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow, 3);
        double s = Math.pow(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow, 3);
        return new Color(
                part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
