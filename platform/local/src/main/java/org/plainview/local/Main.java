package org.plainview.local;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The run command: starts everything, says where it is, and stops it in order when it is told to or its parent has gone. */
public final class Main {
    private static final int JAVA = 25;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (Runtime.version().feature() < JAVA) {
            fail("Plainview needs JDK " + JAVA + ", and this is "
                    + Runtime.version().feature() + ". Install JDK " + JAVA
                    + " (any vendor); the build finds it by itself.");
        }
        try {
            run();
        } catch (StartFailure e) {
            fail(e.line());
        } catch (RuntimeException | Error e) {
            fail(StartFailure.of("Plainview", e).line());
        }
    }

    private static void run() throws InterruptedException {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var platform = LocalPlatform.start(LocalOptions.fromCommand(), Main::say);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            say("Stopping");
                            platform.close();
                            say("Stopped; the data stays for the next start");
                            stopped.countDown();
                        },
                        "stop"));
        exitWithParent();
        platform.awaitSignIn();
        System.out.print(welcome(platform.url(), platform.mail().pageUrl(), platform.signIns()));
        System.out.flush();
        stop.await();
    }

    /** Maven that is killed cannot tell its children; they look after it themselves. */
    private static void exitWithParent() {
        if (Boolean.getBoolean("plainview.exit-with-parent")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent -> Thread.ofPlatform()
                            .daemon()
                            .name("parent")
                            .start(() -> {
                                parent.onExit().join();
                                System.exit(0);
                            }));
        }
    }

    static String welcome(String url, String mail, List<SampleSignIn> people) {
        var text = new StringBuilder();
        text.append("\n  Plainview is running. Stop it with Ctrl-C.\n\n");
        line(text, "Platform", url + "/");
        for (var slug : Sample.SLUGS) {
            line(text, "Sample district", url + "/d/" + slug);
        }
        for (var slug : Sample.SLUGS) {
            line(text, "Console", url + "/console/" + slug);
        }
        line(text, "Operator", url + "/operator");
        line(text, "Caught mail", mail);
        text.append("\n  Sign in with the password ")
                .append(people.getFirst().password())
                .append(" as\n");
        for (var person : people) {
            var what = person.role() == null
                    ? "operator of the platform"
                    : person.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " of "
                            + person.slug();
            text.append("    %-40s %s%n".formatted(person.email(), what));
        }
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, String what, String address) {
        text.append("  %-16s %s%n".formatted(what, address));
    }

    private static void say(String line) {
        System.out.println("  " + line);
        System.out.flush();
    }

    private static void fail(String line) {
        System.err.println("  " + line);
        System.exit(1);
    }
}
