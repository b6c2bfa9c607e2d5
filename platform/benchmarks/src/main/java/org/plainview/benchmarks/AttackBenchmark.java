package org.plainview.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plainview.benchmarks.Load.Figures;

/**
 * Popular pages, read at a fixed rate, while 1,000 forms a second are sent to where families ask a district something: the 99th of
 * 100 readers waits less than 10 ms, as under any load, and half of them not twice as long as without the attack.
 *
 * <p>Not a ratio of the 99th: loader, attacker and server share two processors, so a reader who comes while both of these are at work
 * waits for a slice of time, whatever the server does. It is printed all the same.
 *
 * <p>Each attack is another: forms that are whole and were read by a person's browser first, which are held back after a few; forms with
 * nothing filled in; forms without the token of a page, which never reach the form's own code; and whole forms to a thousand districts
 * in turn, some of which each district takes, with all that this costs. The log is written to a file, as a line for each refusal is in
 * production.
 */
public final class AttackBenchmark {
    private static final int DISTRICTS = 1_000;
    private static final int POSTS = 1_000;
    private static final int PAGES = 1_000;
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 20);
    private static final int WARM = 3;
    private static final int CONNECTIONS = 64;
    private static final double LIMIT = 10;
    private static final double RATIO_LIMIT = 2;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Map<String, String> WHOLE = new TreeMap<>(Map.of(
            "kind", "inspect",
            "message", "Please show me everything that you keep about my child.",
            "asker", "parent",
            "name", "Nobody At All"));

    private final Load pages;

    private AttackBenchmark(Load pages) {
        this.pages = pages;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var log = Files.createTempFile("server", ".log");
        try (var server = MeasuredServer.start(Map.of(
                "logging.level.root", "info",
                "logging.threshold.console", "off",
                "logging.structured.format.file", "ecs",
                "logging.file.name", log.toString()))) {
            run(server);
        } finally {
            Files.delete(log);
        }
        System.exit(0);
    }

    private static void run(MeasuredServer server) throws IOException, SQLException, InterruptedException {
        var districts = ManyDistricts.add(server, DISTRICTS);
        var benchmark = new AttackBenchmark(Load.ofPages(districts.addresses(server, "/")));
        benchmark.pages.once(2).allPages();
        benchmark.pages.run(Load.AS_ANSWERED, SECONDS, 1, CONNECTIONS);

        var form = server.site(districts.first()) + "/requests/new";
        var page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(form)).build(), BodyHandlers.ofString());
        var cookie = cookie(page);
        var token = token(page);
        var one = List.of(form);
        var all = districts.addresses(server, "/requests/new");
        var whole = Load.ofForms(one, cookie, token + "&" + body(WHOLE));
        // Until the compiler is done with forms, too.
        whole.run(POSTS, SECONDS, 1, CONNECTIONS);

        var quiet = benchmark.pages.run(PAGES, WARM, SECONDS, CONNECTIONS).allPages();
        System.out.printf("%,d pages a second of %,d districts%n", PAGES, DISTRICTS);
        System.out.printf("  %-28s %s%n", "quiet", quiet.times());
        benchmark.attack("whole forms", whole, quiet);
        benchmark.attack("empty forms", Load.ofForms(one, cookie, token), quiet);
        benchmark.attack("forms without a token", Load.ofForms(one, "none=none", body(WHOLE)), quiet);
        benchmark.attack("whole forms to all districts", Load.ofForms(all, cookie, token + "&" + body(WHOLE)), quiet);
    }

    private void attack(String how, Load forms, Figures quiet) throws IOException, InterruptedException {
        long before = processorTime();
        var attack = forms.start(POSTS, 0, WARM + SECONDS, CONNECTIONS);
        var read = pages.run(PAGES, WARM, SECONDS, CONNECTIONS).allPages();
        var answered = attack.await();
        double busy = (processorTime() - before) / 1e9 / answered.seconds();
        System.out.printf("  %-28s %s%n", how, read.times());
        System.out.printf(
                "  %-28s p99 limit %.0f ms; p50 %.1f times as long (limit %.0f), p99 %.1f times; attack %,.0f/s, answers %s, %s;"
                        + " server %.2f processors%n",
                "",
                LIMIT,
                read.p50() / quiet.p50(),
                RATIO_LIMIT,
                read.p99() / quiet.p99(),
                answered.perSecond(),
                answered.statuses(),
                answered.times(),
                busy);
    }

    private static String cookie(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private static String token(HttpResponse<String> page) throws IOException {
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException("no form: " + page.statusCode() + " " + page.body());
        }
        return "_csrf=" + encoded(token.group(1));
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
