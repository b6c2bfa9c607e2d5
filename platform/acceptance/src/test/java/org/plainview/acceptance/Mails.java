package org.plainview.acceptance;

import java.time.Duration;
import org.plainview.local.LocalPlatform;

/** What a person finds in the mailbox. */
final class Mails {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Mails() {}

    /** The link, of which {@code part} is a part, in the newest mail to {@code address} that has one. Waits for it. */
    static String link(LocalPlatform platform, String address, String part) throws InterruptedException {
        return platform
                .mail()
                .await(address, mail -> mail.links().stream().anyMatch(link -> link.contains(part)), PATIENCE)
                .links()
                .stream()
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
