package org.civicstore.certification.checks.accessibility;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An opaque sRGB colour as a style writes it (CSS Color 4: hexadecimal, rgb(), and the commonest names). */
record Colour(int red, int green, int blue) {

    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*([0-9]{1,3})[\\s,]+([0-9]{1,3})[\\s,]+([0-9]{1,3})\\s*\\)");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("black", "000000"),
            Map.entry("white", "ffffff"),
            Map.entry("gray", "808080"),
            Map.entry("grey", "808080"),
            Map.entry("silver", "c0c0c0"),
            Map.entry("lightgray", "d3d3d3"),
            Map.entry("lightgrey", "d3d3d3"),
            Map.entry("red", "ff0000"),
            Map.entry("green", "008000"),
            Map.entry("blue", "0000ff"),
            Map.entry("yellow", "ffff00"),
            Map.entry("orange", "ffa500"));

    /** Empty for what is no plain colour: a picture, a variable, something that shines through. */
    static Optional<Colour> of(String value) {
        Matcher rgb = RGB.matcher(value);
        if (rgb.matches()) {
            return Optional.of(new Colour(part(rgb.group(1)), part(rgb.group(2)), part(rgb.group(3))));
        }
        String hex = NAMES.getOrDefault(value, value.startsWith("#") ? value.substring(1) : "");
        if (hex.matches("[0-9a-f]{3}")) {
            hex = hex.replaceAll("(.)", "$1$1");
        }
        if (!hex.matches("[0-9a-f]{6}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(hex, 16);
        return Optional.of(new Colour(bits >> 16, bits >> 8 & 0xFF, bits & 0xFF));
    }

    private static int part(String digits) {
        return Math.min(255, Integer.parseInt(digits));
    }

    /** Between 1 and 21 (WCAG 2.2, definition of contrast ratio). */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
