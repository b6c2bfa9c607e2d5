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
 * Checks the editions in a folder or a ZIP file ({@link EditionFiles}) without a server, or those that the public site of a
 * district hands out: {@code java -jar record.jar editions.zip --key <key>}. Ends with 0 where all hold, 1 where one does
 * not, 2 where there is nothing to check or no key to check with.
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
        var place = arguments.getFirst();
        try {
            for (int i = 1; i < arguments.size(); i += 2) {
                if (!arguments.get(i).equals("--key")) {
                    say("verify.usage");
                    return NOT_CHECKED;
                }
                trust(arguments.get(i + 1));
            }
            if (place.matches("(?i)https?://.*")) {
                try (var site = new SiteEditions(place)) {
                    read(site, site.numbers());
                }
            } else if (Files.isDirectory(Path.of(place))) {
                read(Path.of(place));
            } else {
                try (var zip = FileSystems.newFileSystem(Path.of(place))) {
                    read(zip.getPath("/"));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            say("verify.unreadable", place, String.valueOf(e.getMessage()));
            return NOT_CHECKED;
        }
        return verdict(place);
    }

    private void trust(String keyOrFile) throws IOException {
        var text = Files.isRegularFile(Path.of(keyOrFile)) ? Files.readString(Path.of(keyOrFile)) : keyOrFile;
        var key = EditionKeys.readPublic(text);
        keys.put(EditionKeys.idOf(key), key);
    }

    /** Where the files of editions are. */
    @FunctionalInterface
    interface Shelf {
        /** @throws NoSuchFileException if there is no such file */
        byte[] read(String name) throws IOException;
    }

    private void read(Path folder) throws IOException {
        var numbers = new TreeSet<Integer>();
        try (var files = Files.list(folder)) {
            files.map(file -> FILE.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .forEach(name -> numbers.add(Integer.valueOf(name.group(1))));
        }
        read(name -> Files.readAllBytes(folder.resolve(name)), numbers);
    }

    private void read(Shelf shelf, Iterable<Integer> numbers) throws IOException {
        if (keys.isEmpty()) {
            ownKeys(shelf);
        }
        for (int number : numbers) {
            edition(shelf, number);
        }
    }

    private void ownKeys(Shelf shelf) throws IOException {
        try {
            keys.putAll(EditionFiles.readKeys(shelf.read(EditionFiles.KEYS)));
            keys.values().forEach(key -> say("verify.own-key", EditionKeys.write(key)));
        } catch (NoSuchFileException none) {
            // Said when it turns out that there is none at all.
        }
    }

    private void edition(Shelf shelf, int number) throws IOException {
        try {
            var edition = EditionFiles.read(
                    shelf.read(EditionFiles.headerName(number)), shelf.read(EditionFiles.contentName(number)));
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

    private int verdict(String place) {
        if (editions.isEmpty() && unreadable.isEmpty()) {
            say("verify.none", place);
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
