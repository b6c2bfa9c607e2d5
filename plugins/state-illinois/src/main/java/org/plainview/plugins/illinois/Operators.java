package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.spi.CitedRule;

/**
 * The bodies that the law calls operators, and the agreements with them. A vendor is one unless the district says that it is
 * not, and so is a body of which nobody has said what it is.
 */
final class Operators {
    private Operators() {}

    static boolean isOperator(Recipient recipient) {
        return CitedRule.isYes(recipient, Fields.OPERATOR)
                || (!CitedRule.isNo(recipient, Fields.OPERATOR)
                        && (recipient.type() == null || recipient.type() == RecipientType.VENDOR));
    }

    /** The agreements with operators that hold on {@code day}, click-through terms included. */
    static List<Agreement> agreements(DistrictRecord record, LocalDate day) {
        return record.agreements().stream()
                .filter(each -> holds(each, day) && isWithOperator(record, each))
                .toList();
    }

    /** Those of them signed since the law asks for something, or of which nobody has said when. */
    static List<Agreement> signedUnderTheAct(DistrictRecord record, LocalDate day) {
        return agreements(record, day).stream()
                .filter(each -> each.signedOn() == null || !each.signedOn().isBefore(IllinoisRule.ACT))
                .toList();
    }

    /** An agreement holds on its last day. */
    static boolean holds(Agreement agreement, LocalDate day) {
        var from = agreement.effectiveOn() == null ? agreement.signedOn() : agreement.effectiveOn();
        var until = agreement.expiresOn();
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    private static boolean isWithOperator(DistrictRecord record, Agreement agreement) {
        return agreement.recipient() == null
                || record.recipients()
                        .find(agreement.recipient())
                        .map(Operators::isOperator)
                        .orElse(true);
    }

    /** The operators with whom an agreement holds on {@code day}, in the order of their keys. */
    static List<Recipient> withAgreement(DistrictRecord record, LocalDate day) {
        return agreements(record, day).stream()
                .flatMap(each -> Stream.ofNullable(each.recipient()))
                .distinct()
                .sorted()
                .flatMap(key -> record.recipients().find(key).stream())
                .toList();
    }

    static boolean isInUse(Product product, LocalDate day) {
        return product.status() == ProductStatus.APPROVED
                && (product.decidedOn() == null || !product.decidedOn().isAfter(day));
    }

    /** The names of the products that an agreement covers. */
    static String products(DistrictRecord record, Agreement agreement) {
        return record.products().stream()
                .filter(each -> each.agreements().contains(agreement.key()))
                .map(Item::label)
                .collect(Collectors.joining("; "));
    }

    /** The name of the operator of an agreement, or null where the record names none. */
    static @Nullable String nameOf(DistrictRecord record, Agreement agreement) {
        return agreement.recipient() == null
                ? null
                : record.labelOf(new ItemRef(ItemKind.RECIPIENT, agreement.recipient()));
    }
}
