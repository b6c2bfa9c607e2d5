package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 27(c): a policy names who may sign agreements with operators. Who could sign on a day stands on the version of the policy
 * of that day, where the record keeps versions that say so, and else on the policy.
 */
final class SignersRule extends IllinoisRule {
    SignersRule() {
        super("IL-SOPPA-27c", "105 ILCS 85/27(c)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.SIGNING, day)
                .map(policy -> judge(record, policy, day))
                .orElseGet(() -> List.of(notMet("none")));
    }

    private List<Finding> judge(DistrictRecord record, Policy policy, LocalDate day) {
        if (policy.adoptedOn() == null || policy.adoptedOn().isAfter(day)) {
            return List.of(on(Finding.Status.NOT_MET, policy, "not-adopted"));
        }
        if (!says(policy, Fields.SIGNERS)) {
            return List.of(on(Finding.Status.NOT_ASSESSED, policy, "unnamed"));
        }
        if (record.agreements().isEmpty()) {
            return List.of(inCommon(Finding.Status.NOT_ASSESSED, "no-agreements"));
        }
        var agreements = Operators.signedUnderTheAct(record, day);
        var known = agreements.stream()
                .filter(each -> each.signedOn() != null && says(each, Fields.SIGNED_BY))
                .toList();
        return orElse(
                Stream.concat(
                        unsaid("unsaid", agreements, known::contains),
                        lacking("unauthorized", known, each -> isAuthorized(record, policy, each))),
                metBy(policy, "met", known.size()));
    }

    private static boolean isAuthorized(DistrictRecord record, Policy policy, Agreement agreement) {
        var signed = Objects.requireNonNull(agreement.signedOn());
        var signer = plain(agreement.extra().getOrDefault(Fields.SIGNED_BY, ""));
        return signersOn(record, policy, signed).stream()
                .flatMap(String::lines)
                .map(SignersRule::plain)
                .anyMatch(signer::equals);
    }

    /** The list that held on {@code day}; none if the board had adopted none yet. */
    private static Optional<String> signersOn(DistrictRecord record, Policy policy, LocalDate day) {
        var versions = record.policyVersions().stream()
                .filter(each -> each.policy().equals(policy.key())
                        && each.adoptedOn() != null
                        && says(each, Fields.VERSION_SIGNERS))
                .toList();
        if (!versions.isEmpty()) {
            return versions.stream()
                    .filter(each -> !Objects.requireNonNull(each.adoptedOn()).isAfter(day))
                    .max(Comparator.comparing(each -> Objects.requireNonNull(each.adoptedOn())))
                    .map(each -> each.extra().getOrDefault(Fields.VERSION_SIGNERS, ""));
        }
        return Optional.ofNullable(policy.extra().get(Fields.SIGNERS))
                .filter(list -> !Objects.requireNonNull(policy.adoptedOn()).isAfter(day));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
