package org.plainview.record;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainview.record.ChainVerdict.Break;
import org.plainview.record.ChainVerdict.Problem;

/**
 * Checks the editions in a folder or a ZIP file ({@link EditionFiles}) without a server: {@code java -jar record.jar
 * editions.zip --key <key>}. Ends with 0 where all hold, 1 where one does not, 2 where there is nothing to check or no key
 * to check with.
 */
public final class Verify {
    private static final Pattern FILE = Pattern.compile("edition-([1-9]\\d{0,8})(\\.header)?\\.json");
    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final Sentences sentences;
    private final Map<String, PublicKey> keys = new HashMap<>();
    private final List<SealedEdition> editions = new ArrayList<>();
    private final List<Break> unreadable = new ArrayList<>();

    private Verify(PrintStream out, Locale locale) {
        this.out = out;
        this.sentences = Sentences.in(locale);
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, Locale.getDefault()));
    }

    static int run(List<String> arguments, PrintStream out, Locale locale) {
        return new Verify(out, locale).run(arguments);
    }

    private int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            say("verify.usage");
            return NOT_CHECKED;
        }
        var place = Path.of(arguments.getFirst());
        try {
            for (int i = 1; i < arguments.size(); i += 2) {
                if (!arguments.get(i).equals("--key")) {
                    say("verify.usage");
                    return NOT_CHECKED;
                }
                trust(arguments.get(i + 1));
            }
            if (Files.isDirectory(place)) {
                read(place);
            } else {
                try (var zip = FileSystems.newFileSystem(place)) {
                    read(zip.getPath("/"));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            say("verify.unreadable", place.toString(), String.valueOf(e.getMessage()));
            return NOT_CHECKED;
        }
        return verdict(place);
    }

    private void trust(String keyOrFile) throws IOException {
        var text = Files.isRegularFile(Path.of(keyOrFile)) ? Files.readString(Path.of(keyOrFile)) : keyOrFile;
        var key = EditionKeys.readPublic(text);
        keys.put(EditionKeys.idOf(key), key);
    }

    private void read(Path folder) throws IOException {
        if (keys.isEmpty() && Files.isRegularFile(folder.resolve(EditionFiles.KEYS))) {
            keys.putAll(EditionFiles.readKeys(Files.readAllBytes(folder.resolve(EditionFiles.KEYS))));
            keys.values().forEach(key -> say("verify.own-key", EditionKeys.write(key)));
        }
        var numbers = new TreeSet<Integer>();
        try (var files = Files.list(folder)) {
            files.map(file -> FILE.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .forEach(name -> numbers.add(Integer.valueOf(name.group(1))));
        }
        for (int number : numbers) {
            edition(folder, number);
        }
    }

    private void edition(Path folder, int number) throws IOException {
        try {
            var edition = EditionFiles.read(
                    Files.readAllBytes(folder.resolve(EditionFiles.headerName(number))),
                    Files.readAllBytes(folder.resolve(EditionFiles.contentName(number))));
            if (edition.header().number() == number) {
                editions.add(edition);
            } else {
                unreadable.add(new Break(number, Problem.HEADER_DIFFERS));
            }
        } catch (NoSuchFileException e) {
            unreadable.add(new Break(number, Problem.NUMBER_MISSING));
        } catch (IllegalArgumentException e) {
            unreadable.add(new Break(number, Problem.HEADER_DIFFERS));
        }
    }

    private int verdict(Path place) {
        if (editions.isEmpty() && unreadable.isEmpty()) {
            say("verify.none", place.toString());
            return NOT_CHECKED;
        }
        if (keys.isEmpty()) {
            say("verify.no-key");
            return NOT_CHECKED;
        }
        var breaks = new ArrayList<>(unreadable);
        var known = unreadable.stream().map(Break::edition).toList();
        ChainVerifier.verify(editions, keys).breaks().stream()
                // What cannot be read is not missing as well.
                .filter(found -> found.problem() != Problem.NUMBER_MISSING || !known.contains(found.edition()))
                .forEach(breaks::add);
        breaks.forEach(found -> out.println(sentences.say(found.sentence())));
        if (!breaks.isEmpty()) {
            say("verify.broken", (int)
                    breaks.stream().map(Break::edition).distinct().count());
            return BROKEN;
        }
        var last = editions.getLast().sha256();
        say(editions.size() == 1 ? "verify.holds.one" : "verify.holds.many", editions.size(), last);
        return HOLDS;
    }

    private void say(String key, Object... arguments) {
        out.println(sentences.say(Sentence.of(key, arguments)));
    }
}
