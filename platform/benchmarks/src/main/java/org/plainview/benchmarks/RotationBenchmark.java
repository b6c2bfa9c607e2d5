package org.plainview.benchmarks;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Map;

/**
 * The home pages of 19,000 districts, about as many as there are in the United States, in rotation: evenly, which is the worst for
 * a cache, and as readers come, some districts far more often than others.
 *
 * <p>In 512 MB of cache all of them fit, and the server must not collapse: it answers at least half as many a second as with 1,000
 * districts. Less it may be, because the bytes leave the processor's own caches, and because each site is looked up in the database
 * again every 30 seconds, which 1,000 districts ask some 30 times a second and 19,000 some 600 times. Below half, pages that are known
 * would be made again.
 *
 * <p>In the 64 MB that a server has where nobody says more, they do not all fit: then most readers still find their page made where
 * they come unevenly, and the 99th of 100 waits no longer than for any cold page, at a rate that leaves the processors some rest.
 *
 * <p>The loader shares the processors with the server, in both that are compared; so ratios mean more than numbers.
 */
public final class RotationBenchmark {
    private static final int DISTRICTS = Integer.getInteger("benchmark.districts", 19_000);
    private static final int FEW = 1_000;
    private static final double LEAST_OF_FEW = 0.5;
    private static final double HIT_LIMIT = 10;
    private static final double COLD_LIMIT = 50;
    private static final double SHARE_OF_CAPACITY = 0.7;
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 20);
    /** How many ask at once. */
    private static final int CONNECTIONS = 64;
    /** As many pages as this are made a second where none is kept, with rest: half of what two processors can. */
    private static final int SLOW_RATE = 150;

    private static final String CACHE = "plainview.site.page-cache";

    private MeasuredServer server;

    private RotationBenchmark(MeasuredServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        if (Runtime.getRuntime().maxMemory() < 900L << 20) {
            System.out.println("skipped: a server with 512 MB of cache needs more memory; say -Dbenchmark.heap=1g");
            return;
        }
        var benchmark = new RotationBenchmark(MeasuredServer.start(Map.of(CACHE, "512MB")));
        try {
            benchmark.run();
        } finally {
            benchmark.server.close();
        }
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        var districts = ManyDistricts.add(server, DISTRICTS);
        var addresses = districts.addresses(server, "/");
        var homes = Load.ofPages(addresses);
        var few = Load.ofPages(addresses.subList(0, FEW));
        few.once(2).allPages();
        // Until the compiler of the virtual machine is done with what is popular.
        few.run(Load.AS_ANSWERED, SECONDS, 1, CONNECTIONS);
        var ofFew =
                few.shuffled().run(Load.AS_ANSWERED, 2, SECONDS, CONNECTIONS).allPages();
        System.out.printf("%,d districts: %,.0f pages/s%n", FEW, ofFew.perSecond());

        long before = used();
        var made = Load.ofPages(addresses.subList(FEW, DISTRICTS)).once(2).allPages();
        System.out.printf("the first readers of %,d more districts, two at a time%n", DISTRICTS - FEW);
        System.out.printf(
                "  made               %s, %,.0f/s (limit of p99 %.0f ms)%n",
                made.times(), made.perSecond(), COLD_LIMIT);
        System.out.printf("  memory             %,d MB more in use, %,d MB in all%n", used() - before, used());

        var most =
                homes.shuffled().run(Load.AS_ANSWERED, 2, SECONDS, CONNECTIONS).allPages();
        System.out.printf("%,d districts in 512 MB: %,.0f pages/s%n", DISTRICTS, most.perSecond());
        System.out.printf(
                "  to %,d districts  %.2f (limit %.2f)%n", FEW, most.perSecond() / ofFew.perSecond(), LEAST_OF_FEW);
        int rate = (int) (SHARE_OF_CAPACITY * most.perSecond());
        report("evenly", homes.shuffled(), rate, 2, HIT_LIMIT);
        report("unevenly", homes.byZipf(), rate, 2, HIT_LIMIT);

        server = server.again(Map.of(CACHE, "64MB"));
        System.out.printf("%,d districts in 64 MB%n", DISTRICTS);
        var there = Load.ofPages(districts.addresses(server, "/"));
        there.once(2).allPages();
        report("evenly", there.shuffled(), SLOW_RATE, SECONDS, COLD_LIMIT);
        report("unevenly", there.byZipf(), SLOW_RATE, 2 * SECONDS, COLD_LIMIT);
    }

    private void report(String how, Load load, int rate, int warm, double limit)
            throws IOException, InterruptedException {
        double hits = gets("hit");
        double misses = gets("miss");
        var figures = load.run(rate, warm, SECONDS, CONNECTIONS).allPages();
        hits = gets("hit") - hits;
        misses = gets("miss") - misses;
        System.out.printf(
                "  %-10s %,6d/s  %.1f %% found made, %s (limit of p99 %.0f ms)%n",
                how, rate, 100 * hits / (hits + misses), figures.times(), limit);
    }

    private double gets(String result) {
        return server
                .part(MeterRegistry.class)
                .get("cache.gets")
                .tags("cache", "site-pages", "result", result)
                .functionCounters()
                .stream()
                .mapToDouble(FunctionCounter::count)
                .sum();
    }

    /** In megabytes, without what is garbage. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
