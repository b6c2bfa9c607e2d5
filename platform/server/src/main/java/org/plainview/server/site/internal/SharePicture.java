package org.plainview.server.site.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.plainview.server.shared.Frame;

/**
 * What stands beside a link to a page where people share it (Open Graph): the district's name, the page's title and the
 * district's color, as PNG. The letters are drawn as shapes from a font that comes with the server, because a bare machine has
 * neither fonts nor the library that finds them.
 */
final class SharePicture {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    private static final String FONTS = "/liberation/LiberationSans-";
    private static final String ACCENT = "#0b4778";
    private static final int LEFT = 88;
    private static final int RIGHT = 72;
    private static final int BAR = 28;
    private static final int INK = 0x1b1b1b;
    private static final int SOFT = 0x55554e;
    private static final int MOST_LINES = 4;

    private final Graphics2D graphics;
    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    private SharePicture(Graphics2D graphics, TrueTypeFont regular, TrueTypeFont bold) {
        this.graphics = graphics;
        this.regular = regular;
        this.bold = bold;
    }

    static byte[] of(Frame frame, Setting setting) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try (var regular = font("Regular.ttf");
                var bold = font("Bold.ttf")) {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            new SharePicture(graphics, regular, bold).draw(frame, setting);
            var bytes = new ByteArrayOutputStream();
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(image, "png", out);
            }
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            graphics.dispose();
        }
    }

    private static TrueTypeFont font(String file) throws IOException {
        try (var in = Objects.requireNonNull(SharePicture.class.getResourceAsStream(FONTS + file), file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    private void draw(Frame frame, Setting setting) throws IOException {
        var voice = setting.voice();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        var accent = Accent.of(
                        Objects.requireNonNullElse(setting.reading().profile().accent(), ACCENT))
                .light();
        graphics.setColor(new java.awt.Color(accent.red(), accent.green(), accent.blue()));
        graphics.fillRect(0, 0, BAR, HEIGHT);

        var district = setting.reading().profile().name();
        var title = frame.title().equals(district) ? voice.say("home.title") : frame.title();
        line(wrapped(district, bold, 38, 1), bold, 38, 108, SOFT);
        int size = wrapped(title, bold, 76, MOST_LINES + 1).size() > 3 ? 58 : 76;
        line(wrapped(title, bold, size, MOST_LINES), bold, size, 214, INK);
        line(List.of(voice.say("tagline")), regular, 30, HEIGHT - 104, SOFT);
        line(
                List.of(voice.say(
                        "foot.edition",
                        setting.edition(),
                        voice.date(setting.reading().day()))),
                regular,
                30,
                HEIGHT - 60,
                SOFT);
    }

    /** Words that the font cannot write are left out: boxes in their place say less than nothing. */
    private void line(List<String> lines, TrueTypeFont font, int size, int top, int color) throws IOException {
        graphics.setColor(new java.awt.Color(color));
        double y = top;
        for (var line : lines) {
            if (canWrite(line, font)) {
                write(line, font, size, y);
            }
            y += size * 1.16;
        }
    }

    private void write(String text, TrueTypeFont font, int size, double baseline) throws IOException {
        double scale = (double) size / font.getUnitsPerEm();
        double x = LEFT;
        var letters = font.getUnicodeCmapLookup();
        for (int sign : text.codePoints().toArray()) {
            int glyph = letters.getGlyphId(sign);
            var shape = font.getGlyph().getGlyph(glyph);
            if (shape != null) {
                var place = new AffineTransform(scale, 0, 0, -scale, x, baseline);
                graphics.fill(place.createTransformedShape(shape.getPath()));
            }
            x += font.getAdvanceWidth(glyph) * scale;
        }
    }

    private static boolean canWrite(String text, TrueTypeFont font) throws IOException {
        var letters = font.getUnicodeCmapLookup();
        return text.codePoints().allMatch(sign -> letters.getGlyphId(sign) > 0);
    }

    private static double width(String text, TrueTypeFont font, int size) throws IOException {
        var letters = font.getUnicodeCmapLookup();
        double width = 0;
        for (int sign : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(letters.getGlyphId(sign));
        }
        return width * size / font.getUnitsPerEm();
    }

    /** At most so many lines; the last ends in an ellipsis where words are left over. */
    private static List<String> wrapped(String text, TrueTypeFont font, int size, int most) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, font, size) <= WIDTH - LEFT - RIGHT) {
                line = longer;
            } else if (lines.size() == most - 1) {
                lines.add(line + "…");
                return lines;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
