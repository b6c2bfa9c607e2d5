package org.plainview.server.mail.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainview.server.mail.ReturnedLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailParseException;

/**
 * Looks into the mailbox to which letters come back, where the operator set one up. What came back by an address of ours is
 * removed once whoever sent it was told: it holds somebody's address. Anything else in the mailbox stays as it is.
 */
@Configuration(proxyBeanMethods = false)
class ReturnedMail {
    private static final String READ = "read-returned-letters";
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final int MOST_AT_A_TIME = 500;
    private static final String PATIENCE = "10000";
    /** Where mail servers say to which address a message was delivered. */
    private static final List<String> RECIPIENTS =
            List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    @Bean
    RecurringTask<Void> readReturnedLetters(MailSettings settings, List<ReturnedLetters> senders) {
        return Tasks.recurring(READ, FixedDelay.of(BETWEEN)).execute((instance, context) -> {
            var mailbox = settings.returned();
            if (mailbox != null) {
                read(mailbox, senders);
            }
        });
    }

    private static void read(MailSettings.Returned mailbox, List<ReturnedLetters> senders) {
        var protocol = mailbox.tls() ? "imaps" : "imap";
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            // Closing it removes what is marked so.
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                var unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var message : Arrays.asList(unread).subList(0, Math.min(unread.length, MOST_AT_A_TIME))) {
                    take(message, mailbox, senders);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException unreadable) {
            throw new MailParseException("the mailbox of returned letters cannot be read", unreadable);
        }
    }

    private static void take(Message message, MailSettings.Returned mailbox, List<ReturnedLetters> senders)
            throws MessagingException, IOException {
        var returnTo = returnTo(message, mailbox);
        if (returnTo.isEmpty()) {
            message.setFlag(Flags.Flag.SEEN, true);
            return;
        }
        DeliveryReport.read(message)
                .ifPresent(refusal -> senders.forEach(sender -> sender.returned(returnTo.get(), refusal)));
        message.setFlag(Flags.Flag.DELETED, true);
    }

    private static Optional<String> returnTo(Message message, MailSettings.Returned mailbox) throws MessagingException {
        var address = Pattern.compile(
                Pattern.quote(mailbox.name()) + "\\+([a-z0-9]+)@" + Pattern.quote(mailbox.domain()),
                Pattern.CASE_INSENSITIVE);
        for (var header : RECIPIENTS) {
            var values = message.getHeader(header);
            var found = (values == null ? Stream.<String>empty() : Arrays.stream(values))
                    .flatMap(value -> address.matcher(value).results())
                    .map((MatchResult match) -> match.group(1).toLowerCase(Locale.ROOT))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Reading marks nothing as read: a run that fails midway is done again. */
    private static Properties properties(String protocol) {
        var properties = new Properties();
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE);
        properties.setProperty("mail." + protocol + ".timeout", PATIENCE);
        properties.setProperty("mail." + protocol + ".writetimeout", PATIENCE);
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        return properties;
    }
}
