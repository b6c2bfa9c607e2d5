package org.plainview.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.plainview.record.Contact;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;

/**
 * A district of 2,000 elements: how long it takes from the decision to publish until a reader sees the edition (under a
 * second), and how long the first view of a page takes that nobody has seen yet (under 50 ms at the server). What a search finds is
 * never kept, so every search is such a view: under 20 ms, but for the first of an edition, which makes the index.
 */
public final class PublishingBenchmark {
    private static final int ELEMENTS = 2_000;
    private static final int ROUNDS = 7;
    private static final String FIRST_SEARCH = "/search?q=number";
    private static final List<String> PAGES = List.of(
            "/data",
            "/sharing",
            "/open-data",
            "/data/element-7",
            "/sharing/recipient-3",
            "/changes",
            "/data.json",
            "/who",
            "/my-child?grade=03",
            FIRST_SEARCH,
            "/search?q=number+1234",
            "/search?q=elemnt");

    private static final double COLD_LIMIT = 50;
    private static final double SEARCH_LIMIT = 20;

    private final MeasuredServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    private PublishingBenchmark(MeasuredServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        try (var server = MeasuredServer.start()) {
            new PublishingBenchmark(server).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        var district = server.newDistrict();
        write(district, Records.of(ELEMENTS));
        var published = new ArrayList<Long>();
        var visible = new ArrayList<Long>();
        var cold = new ArrayList<List<Long>>();
        PAGES.forEach(page -> cold.add(new ArrayList<>()));
        for (int round = 0; round < ROUNDS + 3; round++) {
            var office = "Office of round " + round;
            write(
                    district,
                    List.of(Contact.builder(Key.of("office-" + round), office)
                            .email("o@example.org")
                            .build()));
            long start = System.nanoTime();
            DistrictScope.run(
                    district,
                    () -> server.part(History.class)
                            .as("benchmark", () -> server.part(Publisher.class).publish(office, null)));
            long done = System.nanoTime();
            while (!get(district, "/changes").contains(office)) {
                Thread.sleep(1);
            }
            long seen = System.nanoTime();
            // The first rounds warm the machine up.
            if (round >= 3) {
                published.add(done - start);
                visible.add(seen - start);
            }
            for (int page = 0; page < PAGES.size(); page++) {
                long asked = System.nanoTime();
                get(district, PAGES.get(page));
                if (round >= 3) {
                    cold.get(page).add(System.nanoTime() - asked);
                }
            }
        }
        System.out.printf("publish              %.0f ms%n", millis(published));
        System.out.printf("publish to visible   %.0f ms (limit 1,000)%n", millis(visible));
        for (int page = 0; page < PAGES.size(); page++) {
            System.out.printf(
                    "cold %-24s %.1f ms (limit %.0f)%n",
                    PAGES.get(page), millis(cold.get(page)), limit(PAGES.get(page)));
        }
    }

    private static double limit(String page) {
        return page.startsWith("/search") && !page.equals(FIRST_SEARCH) ? SEARCH_LIMIT : COLD_LIMIT;
    }

    private void write(DistrictId district, List<? extends Item> items) {
        DistrictScope.run(
                district,
                () -> server.part(History.class)
                        .as("benchmark", () -> server.part(WorkingRecord.class).putAll(items, "benchmark")));
    }

    private String get(DistrictId district, String page) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(server.site(district) + page)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static double millis(List<Long> nanos) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1e6;
    }
}
