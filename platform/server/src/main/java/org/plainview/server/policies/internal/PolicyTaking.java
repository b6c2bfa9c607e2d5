package org.plainview.server.policies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;
import org.plainview.record.PolicyVersion;
import org.plainview.server.inventory.FreeKeys;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of a manual into the working record of the district in scope, all of them or nothing: a policy for each number
 * that there is none of yet, and a version for each text that no version of it has. What is said already stays as it is, so
 * the same files again change nothing.
 */
@Component
class PolicyTaking {
    private static final Pattern OF_POLICY =
            Pattern.compile("(.+?)(?:[-.](?:AR|R|E)(?:[-.]?\\d{1,2})?)?(?:\\(\\d+\\))?");

    private final WorkingRecord record;
    private final Words words;

    PolicyTaking(WorkingRecord record, Words words) {
        this.record = record;
        this.words = words;
    }

    /** A file as a person confirmed it. */
    record Row(
            String file,
            @Nullable String code,
            String title,
            PolicyKind kind,
            @Nullable LocalDate adopted,
            @Nullable LocalDate reviewed,
            @Nullable DocumentHash text,
            @Nullable DocumentHash document) {}

    /** How many there are now that there were not. */
    record Taken(int policies, int versions, int kept) {}

    /** The policy that a number or else a title means, if the record has it. */
    static Optional<Policy> present(DistrictRecord record, @Nullable String code, String title) {
        return record.policies().stream()
                .filter(policy -> code == null
                        ? policy.code() == null && policy.title().equalsIgnoreCase(title)
                        : code.equalsIgnoreCase(policy.code()))
                .findFirst();
    }

    /** Whether a version of {@code policy} says the same already. */
    static boolean says(
            DistrictRecord record, Key policy, @Nullable DocumentHash text, @Nullable DocumentHash document) {
        return record.policyVersions().stream()
                .anyMatch(version -> version.policy().equals(policy)
                        && (text == null
                                ? document != null && document.equals(version.document())
                                : text.equals(version.text())));
    }

    /** @throws org.plainview.server.shared.ProblemException if a row names a document that the district does not have */
    @Transactional
    public Taken take(List<Row> rows) {
        record.hold();
        var draft = new Draft(record.load());
        rows.forEach(draft::take);
        draft.settleParents();
        if (!draft.items.isEmpty()) {
            record.putAll(draft.items.values(), words.say(words.asked(), "policies.taken"));
        }
        return new Taken(draft.policies, draft.versions, rows.size() - draft.versions);
    }

    private final class Draft {
        private final DistrictRecord now;
        private final FreeKeys keys;
        private final Map<ItemRef, Item> items = new LinkedHashMap<>();
        /** The policies of this manual by their numbers in capitals, those of the record and those that are new. */
        private final Map<String, Policy> byCode = new HashMap<>();

        private final List<Policy> added = new ArrayList<>();
        private int policies;
        private int versions;

        Draft(DistrictRecord now) {
            this.now = now;
            keys = new FreeKeys(record, now);
            now.policies().forEach(policy -> {
                if (policy.code() != null) {
                    byCode.putIfAbsent(policy.code().toUpperCase(Locale.ROOT), policy);
                }
            });
        }

        void take(Row row) {
            var policy = Optional.ofNullable(row.code())
                    .map(code -> byCode.get(code.toUpperCase(Locale.ROOT)))
                    .or(() -> present(now, row.code(), row.title()))
                    .orElseGet(() -> add(row));
            var last = latest(row, policy);
            if (!last.equals(policy)) {
                put(last);
            }
            boolean isThere = says(now, policy.key(), row.text(), row.document())
                    || items.values().stream()
                            .anyMatch(item -> item instanceof PolicyVersion version
                                    && version.policy().equals(policy.key())
                                    && Objects.equals(version.text(), row.text())
                                    && Objects.equals(version.document(), row.document()));
            if (!isThere) {
                versions++;
                put(version(row, policy));
            }
        }

        private Policy add(Row row) {
            policies++;
            var name = row.code() == null ? row.title() : row.code() + " " + row.title();
            var policy = Policy.builder(
                            keys.suggest(ItemKind.POLICY, name, row.code() == null ? "policy" : row.code()),
                            row.title())
                    .code(row.code())
                    .policyKind(row.kind())
                    .series(series(row.code()))
                    .adoptedOn(row.adopted())
                    .reviewedOn(row.reviewed())
                    .build();
            added.add(policy);
            put(policy);
            return policy;
        }

        /** With the day of the newest text, where the record does not say as much yet. */
        private Policy latest(Row row, Policy policy) {
            var builder = policy.toBuilder();
            if (isLater(row.adopted(), policy.adoptedOn()) && isLater(row.adopted(), policy.revisedOn())) {
                builder = policy.adoptedOn() == null
                        ? builder.adoptedOn(row.adopted())
                        : builder.revisedOn(row.adopted());
            }
            if (isLater(row.reviewed(), policy.reviewedOn())) {
                builder.reviewedOn(row.reviewed());
            }
            return builder.build();
        }

        private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one != null && (other == null || one.isAfter(other));
        }

        private PolicyVersion version(Row row, Policy policy) {
            var day = row.adopted() == null ? "undated" : row.adopted().toString();
            return PolicyVersion.builder(
                            keys.suggest(ItemKind.POLICY_VERSION, policy.key() + "-" + day, day),
                            policy.key(),
                            row.title())
                    .adoptedOn(row.adopted())
                    .reviewedOn(row.reviewed())
                    .text(row.text())
                    .document(row.document())
                    .build();
        }

        /** A regulation or an exhibit belongs to the policy of the same number, whichever of them came first. */
        void settleParents() {
            for (var each : added) {
                var policy = (Policy) Objects.requireNonNull(items.get(ItemRef.of(each)));
                var code = policy.code();
                if (code != null && policy.policyKind() != PolicyKind.POLICY && policy.parent() == null) {
                    var stem = OF_POLICY.matcher(code.toUpperCase(Locale.ROOT));
                    var parent = stem.matches() ? byCode.get(stem.group(1)) : null;
                    if (parent != null && !parent.key().equals(policy.key())) {
                        put(policy.toBuilder().parent(parent.key()).build());
                    }
                }
            }
        }

        private void put(Item item) {
            items.put(ItemRef.of(item), item);
            if (item instanceof Policy policy && policy.code() != null) {
                byCode.put(policy.code().toUpperCase(Locale.ROOT), policy);
            }
        }
    }

    /** 347.2 stands in the series 300, 4151 in 4000, FEA in F. */
    private static @Nullable String series(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var digits = code.replaceFirst("^(\\d*).*$", "$1");
        return digits.length() >= 3
                ? digits.charAt(0) + "0".repeat(digits.length() - 1)
                : Character.isLetter(code.charAt(0)) ? code.substring(0, 1) : null;
    }
}
