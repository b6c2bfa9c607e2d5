package org.plainview.server.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes new files of others: bytes changed, left out, said again, put in from elsewhere. The same seed makes the same files. */
public final class Mutator {
    private static final int LARGEST = 1 << 18;
    private static final List<String> SIGNS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "'",
            "=",
            "@",
            "|",
            "\u0000",
            "\u00a0",
            "\ufeff",
            "\u202e",
            "🚌",
            "é",
            "key",
            "Key",
            "Clave",
            "x",
            "✓",
            "13/45/2026",
            "0000-00-00",
            "999999999999",
            "-",
            "a".repeat(130),
            " ".repeat(2_000),
            "_xlfn.".repeat(3_000),
            "=1+1",
            "=cmd|'/c calc'!A0",
            "<",
            ">",
            "&",
            "&#0;",
            "&#xD800;",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE a>",
            "<c r=\"XFD1048576\">",
            "<row r=\"-1\">",
            "r=\"A0\"",
            "t=\"s\"",
            "t=\"e\"",
            "<v>1e999</v>",
            "<mergeCell ref=\"A1:XFD9\"/>");

    private final Random random;

    public Mutator(Random random) {
        this.random = random;
    }

    /** A file of one format made of two others. */
    public byte[] mutated(byte[] file, byte[] other, boolean packed) throws IOException {
        // A package with a scratch is refused as a whole, so the parts are where the faults may be.
        return packed && random.nextInt(4) > 0 ? repacked(file) : cut(several(file, other));
    }

    private static byte[] cut(byte[] bytes) {
        return bytes.length <= LARGEST ? bytes : Arrays.copyOf(bytes, LARGEST);
    }

    private byte[] repacked(byte[] file) throws IOException {
        var parts = unpacked(file);
        if (parts.isEmpty()) {
            return several(file, file);
        }
        var names = List.copyOf(parts.keySet());
        var name = names.get(random.nextInt(names.size()));
        parts.computeIfPresent(name, (each, content) -> cut(several(content, content)));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readNBytes(LARGEST));
            }
        } catch (IOException broken) {
            // Whatever could be unpacked will do.
        }
        return parts;
    }

    private byte[] several(byte[] file, byte[] other) {
        var bytes = file;
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            bytes = once(bytes, other);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(200)));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, from + 1));
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, from, Arrays.copyOfRange(bytes, from, to), from);
            case 3 -> joined(bytes, from, sign(), from);
            case 4 -> joined(bytes, from, sign(), to);
            default -> {
                int start = random.nextInt(other.length + 1);
                int end = Math.min(other.length, start + random.nextInt(500));
                yield joined(bytes, from, Arrays.copyOfRange(other, start, end), to);
            }
        };
    }

    private byte[] sign() {
        return SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int before, byte[] between, int after) {
        var joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, before);
        joined.writeBytes(between);
        joined.write(bytes, after, bytes.length - after);
        return joined.toByteArray();
    }
}
