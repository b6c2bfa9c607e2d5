package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.record.Item;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Policy;

/** The seven things that R277-487-3(1) has a district hand in each October, and where a record holds them. */
enum FilingItem {
    DATA_MANAGER {
        @Override
        Optional<Held> in(DistrictRecord record, LocalDate day) {
            return contact(record, Duty.DATA_MANAGER);
        }
    },
    SECURITY_OFFICER {
        @Override
        Optional<Held> in(DistrictRecord record, LocalDate day) {
            return contact(record, Duty.SECURITY_OFFICER);
        }
    },
    GOVERNANCE_PLAN {
        @Override
        Optional<Held> in(DistrictRecord record, LocalDate day) {
            return Optional.ofNullable(GovernancePlanRule.plan(record)).map(FilingItem::held);
        }
    },
    FERPA_NOTICE {
        @Override
        Optional<Held> in(DistrictRecord record, LocalDate day) {
            return notice(record, NoticeKind.FERPA_ANNUAL, day);
        }
    },
    DIRECTORY_NOTICE {
        @Override
        Optional<Held> in(DistrictRecord record, LocalDate day) {
            return notice(record, NoticeKind.DIRECTORY_INFORMATION, day);
        }
    },
    COLLECTION_NOTICE {
        @Override
        Optional<Held> in(DistrictRecord record, LocalDate day) {
            return notice(record, NoticeKind.COLLECTION, day);
        }
    },
    FRAMEWORK {
        @Override
        Optional<Held> in(DistrictRecord record, LocalDate day) {
            return UtahRule.policy(record, Fields.FRAMEWORK, day).map(FilingItem::held);
        }
    };

    /** @param where the address of a document, or how an office is reached; null where the record does not say */
    record Held(Item item, String title, @Nullable String where) {}

    /** What the record holds of this by {@code day}. */
    abstract Optional<Held> in(DistrictRecord record, LocalDate day);

    /** The name under which words about it stand. */
    final String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Held> contact(DistrictRecord record, Duty duty) {
        return record.contacts().stream()
                .filter(each -> each.duties().contains(duty))
                .findFirst()
                .map(each -> new Held(each, each.office(), reach(each)));
    }

    private static @Nullable String reach(Contact contact) {
        return Stream.of(Stream.ofNullable(contact.email()), Stream.ofNullable(contact.phone()))
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
    }

    private static Held held(Policy policy) {
        return new Held(policy, policy.title(), policy.url());
    }

    private static Optional<Held> notice(DistrictRecord record, NoticeKind kind, LocalDate day) {
        return record.notices().stream()
                .filter(each -> each.noticeKind() == kind && wasSent(each, day))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.sentOn())))
                .map(each -> new Held(each, each.title(), each.url()));
    }

    private static boolean wasSent(Notice notice, LocalDate day) {
        return notice.sentOn() != null && !notice.sentOn().isAfter(day);
    }
}
