package org.plainview.server.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files as they come from everywhere, good ones that look bad and bad ones, each with what is to become of it. */
public final class HostileFiles {
    private static final String GOOD = "Data element,Description\nNiñez,“café” – 漢\n";
    private static final String PLAIN = "Data element,Description\nNiñez,“café”\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String WORKSHEET = "xl/worksheets/sheet1.xml";

    private HostileFiles() {}

    /** What becomes of a file. */
    public sealed interface Fate {}

    /** It is read, and its first row says this. */
    public record Read(String name, @Nullable String description) implements Fate {}

    /** It is read, but a row cannot be taken. */
    public record RowRefused(int row, @Nullable Integer column, String code) implements Fate {}

    /**
     * @param code null where any will do
     * @param place what the refusal says of where; null where the whole file is wrong
     */
    public record Refused(@Nullable String code, @Nullable String place) implements Fate {}

    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
    public record Hostile(String what, String name, byte[] bytes, Fate fate) {
        @Override
        public String toString() {
            return what;
        }
    }

    public static List<Hostile> all(Path folder) {
        var files = new ArrayList<Hostile>();
        files.addAll(encodings());
        files.addAll(texts());
        files.addAll(workbooks(folder));
        return files;
    }

    private static Hostile csv(String what, byte[] bytes, Fate fate) {
        return new Hostile(what, "facts.csv", bytes, fate);
    }

    private static Hostile csv(String what, String text, Fate fate) {
        return csv(what, text.getBytes(StandardCharsets.UTF_8), fate);
    }

    private static List<Hostile> encodings() {
        var read = new Read("Niñez", "“café” – 漢");
        return List.of(
                csv("UTF-8", GOOD, read),
                csv("UTF-8 with a mark", "\ufeff" + GOOD, read),
                csv("UTF-16 LE", ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_16LE), read),
                csv("UTF-16 BE", ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_16BE), read),
                csv("Windows-1252", PLAIN.getBytes(WINDOWS), new Read("Niñez", "“café”")),
                csv(
                        "mixed line ends",
                        "Data element,Description\r\nNiñez,\"“café”\r – \n漢\"\rBus,x\n\nCard,y\r\n",
                        new Read("Niñez", "“café”\n –\n漢".replace("–\n", "– \n"))),
                csv("broken UTF-8", broken(GOOD), new Refused("import-encoding", "2")),
                csv("broken UTF-8 under a mark", broken("\ufeff" + GOOD), new Refused("import-encoding", "2")),
                csv("a UTF-16 text with half a sign", half(), new Refused("import-encoding", "2")),
                csv(
                        "no sign of Windows-1252",
                        "Data element\nNi\u0081ez\n".getBytes(StandardCharsets.ISO_8859_1),
                        new Refused("import-encoding", "2")),
                csv(
                        "UTF-16 without a mark",
                        GOOD.getBytes(StandardCharsets.UTF_16LE),
                        new Refused("import-not-what-it-says", null)));
    }

    /** With a byte in its second line that UTF-8 does not know. */
    private static byte[] broken(String text) {
        var bytes = (text + "Más,ñandú\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 'z') {
                bytes[i] = (byte) 0xff;
                return bytes;
            }
        }
        throw new IllegalStateException("nothing to break");
    }

    private static byte[] half() {
        var bytes = "\ufeffData element\nBus \ud83d card\n".getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            if (bytes[i] == (byte) 0xfd && bytes[i + 1] == (byte) 0xff) {
                bytes[i] = 0x3d;
                bytes[i + 1] = (byte) 0xd8;
            }
        }
        return bytes;
    }

    private static List<Hostile> texts() {
        var wide = String.join(",", Collections.nCopies(250, "x"));
        return List.of(
                csv(
                        "a quote that is never closed",
                        "Data element\na\n\"never closed\nb\n",
                        new Refused("import-csv-broken", "3")),
                csv(
                        "250 columns",
                        "Data element,Description," + wide + "\nBus card,Opens the bus," + wide + "\n",
                        new Read("Bus card", "Opens the bus")),
                csv(
                        "1,100 columns",
                        "Data element\n" + "x,".repeat(1_100) + "x\n",
                        new Refused("import-too-many-columns", "1000")),
                csv(
                        "a cell that is too long",
                        "Data element,Description\na,\"" + "x".repeat(40_000) + "\"\n",
                        new Refused("import-cell-too-long", "B2")),
                csv(
                        "the same key twice",
                        "Key,Data element\nbus-card,Bus card\nbus-card,Bus pass\n",
                        new RowRefused(3, null, "twice")),
                csv(
                        "policies in a ring",
                        "Key,Policy title,Parent policy\na,A,b\nb,B,a\n",
                        new RowRefused(2, 2, "cycle")),
                csv(
                        "subcontractors in a ring",
                        "Vendor name,Subcontractors,Recipient type\nAcme,Bolt,vendor\nBolt,Acme,vendor\n",
                        new Read("Acme", "Bolt")),
                csv(
                        "the 45th of the 13th",
                        "Data element,Last confirmed\nBus card,13/45/2026\n",
                        new RowRefused(2, 1, "date")),
                csv(
                        "the 30th of February",
                        "Data element,Last confirmed\nBus card,2/30/2026\n",
                        new RowRefused(2, 1, "date")),
                csv("no text at all", " \n\n,,,\n", new Refused("import-empty", null)),
                csv("bytes", new byte[] {'a', ',', 0, 'b'}, new Refused("import-not-what-it-says", null)),
                csv(
                        "a formula that has no end",
                        "Data element,Description\nBus card,=" + "_xlfn.".repeat(5_000) + "\n",
                        new Read("Bus card", ("=" + "_xlfn.".repeat(20)).substring(0, 80) + "…")),
                csv(
                        "a list that is nearly nothing",
                        "Vendor name,Subcontractors,Recipient type\n"
                                + ("Acme,Bolt" + " ".repeat(30_000) + "Nut,vendor\n").repeat(20),
                        new RowRefused(3, null, "twice")),
                csv("a formula", "Data element\n=WEBSERVICE(A1)\n", new Refused("import-outward-formula", "A2")));
    }

    private static Hostile xlsx(String what, byte[] bytes, Fate fate) {
        return new Hostile(what, "facts.xlsx", bytes, fate);
    }

    private static List<Hostile> workbooks(Path folder) {
        var good = bytes(SheetFiles.workbook(folder, sheet -> {
            sheet.value(0, 0, "Data element");
            sheet.value(0, 1, "Description");
            sheet.value(1, 0, "Niñez");
            sheet.value(1, 1, "漢");
        }));
        var entity = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>";
        var bomb = SheetFiles.worksheet(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(30_000_000) + "</t></is></c></row>");
        return List.of(
                xlsx("a workbook", good, new Read("Niñez", "漢")),
                xlsx(
                        "an external entity",
                        packaged(folder, WORKSHEET, entity),
                        new Refused("import-document-type", WORKSHEET)),
                xlsx(
                        "entities in entities",
                        packaged(folder, "xl/sharedStrings.xml", laughs),
                        new Refused("import-document-type", "xl/sharedstrings.xml")),
                xlsx(
                        "a part that is no XML",
                        packaged(folder, WORKSHEET, "<worksheet><sheetData>"),
                        new Refused("import-part-broken", WORKSHEET)),
                xlsx("a zip bomb", packaged(folder, WORKSHEET, bomb), new Refused("import-zip-bomb", null)),
                xlsx(
                        "a part above the folder",
                        packaged(folder, "../../etc/cron.d/evil", "x"),
                        new Refused("import-workbook-broken", null)),
                xlsx(
                        "a part at the root",
                        packaged(folder, "/etc/passwd", "x"),
                        new Refused("import-workbook-broken", null)),
                xlsx(
                        "half a workbook",
                        Arrays.copyOf(good, good.length / 2),
                        new Refused("import-workbook-broken", null)),
                xlsx("a workbook with other bytes in it", scratched(good), new Refused(null, null)),
                xlsx(
                        "text under the name of a workbook",
                        GOOD.getBytes(StandardCharsets.UTF_8),
                        new Refused("import-not-what-it-says", null)));
    }

    private static byte[] packaged(Path folder, String part, String content) {
        return bytes(SheetFiles.packaged(folder, Map.of(part, content)));
    }

    /** The content of the parts is not what was packed; the list of parts is whole. */
    private static byte[] scratched(byte[] good) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(good);
        var scratched = bytes.toByteArray();
        for (int i = 60; i < scratched.length / 3; i += 7) {
            scratched[i] ^= 0x55;
        }
        return scratched;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
