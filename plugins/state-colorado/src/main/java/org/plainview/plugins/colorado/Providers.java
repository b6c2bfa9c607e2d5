package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;

/**
 * The two classes of school service providers: those with a contract that the district negotiated, and those whose terms
 * anyone accepts with a click. A service is of its provider's class unless the district says another one.
 */
final class Providers {
    private Providers() {}

    static List<Recipient> vendors(DistrictRecord record) {
        return record.recipients().stream()
                .filter(each -> each.type() == RecipientType.VENDOR || has(each, Fields.PROVIDER_CLASS))
                .toList();
    }

    static List<Recipient> withContract(DistrictRecord record) {
        return vendors(record).stream()
                .filter(each -> Fields.CONTRACT.equals(each.extra().get(Fields.PROVIDER_CLASS)))
                .toList();
    }

    static List<Recipient> unsorted(DistrictRecord record) {
        return vendors(record).stream()
                .filter(each -> !has(each, Fields.PROVIDER_CLASS))
                .toList();
    }

    private static boolean has(Recipient provider, String field) {
        return !provider.extra().getOrDefault(field, "").isBlank();
    }

    static List<Agreement> agreements(DistrictRecord record, Recipient provider) {
        return record.agreements().stream()
                .filter(each -> provider.key().equals(each.recipient()))
                .toList();
    }

    /** The agreements with {@code provider} that hold on {@code day}. */
    static List<Agreement> contracts(DistrictRecord record, Recipient provider, LocalDate day) {
        return agreements(record, provider).stream()
                .filter(each -> hasBegun(each, day) && !hasEnded(each, day))
                .toList();
    }

    private static boolean hasBegun(Agreement agreement, LocalDate day) {
        var from = agreement.effectiveOn() == null ? agreement.signedOn() : agreement.effectiveOn();
        return from == null || !from.isAfter(day);
    }

    /** An agreement holds on its last day. */
    static boolean hasEnded(Agreement agreement, LocalDate day) {
        return agreement.expiresOn() != null && agreement.expiresOn().isBefore(day);
    }

    /**
     * The providers of the class that the law calls contract providers, without those whose every contract is over or has
     * not begun: one of whom no contract stands in the record is there.
     */
    static List<Recipient> active(DistrictRecord record, LocalDate day) {
        return withContract(record).stream()
                .filter(each -> agreements(record, each).isEmpty()
                        || !contracts(record, each, day).isEmpty())
                .toList();
    }

    /** The class of a service, or null if nobody has said it. */
    static @Nullable String classOf(DistrictRecord record, Product product) {
        var own = product.extra().get(Fields.SERVICE_CLASS);
        if (own != null && !own.isBlank()) {
            return own;
        }
        return product.vendor() == null
                ? null
                : record.recipients()
                        .find(product.vendor())
                        .map(vendor -> vendor.extra().get(Fields.PROVIDER_CLASS))
                        .filter(sort -> !sort.isBlank())
                        .orElse(null);
    }

    static boolean isOnDemand(DistrictRecord record, Product product) {
        return Fields.ON_DEMAND.equals(classOf(record, product));
    }

    static boolean isInUse(Product product, LocalDate day) {
        return product.status() == ProductStatus.APPROVED && isDecided(product, day);
    }

    /** Whether the district had stopped using or refused it by {@code day}. */
    static boolean isGivenUp(Product product, LocalDate day) {
        return (product.status() == ProductStatus.DENIED || product.status() == ProductStatus.RETIRED)
                && isDecided(product, day);
    }

    private static boolean isDecided(Product product, LocalDate day) {
        return product.decidedOn() == null || !product.decidedOn().isAfter(day);
    }

    /** The on-demand services that the law wants on the list of those given up for privacy. */
    static List<Product> ceased(DistrictRecord record, LocalDate day) {
        return record.products().stream()
                .filter(each -> isOnDemand(record, each)
                        && isGivenUp(each, day)
                        && ColoradoRule.isYes(each, Fields.CEASED_FOR_PRIVACY))
                .toList();
    }

    static List<Product> onDemandInUse(DistrictRecord record, LocalDate day) {
        return record.products().stream()
                .filter(each -> isOnDemand(record, each) && isInUse(each, day))
                .toList();
    }

    /** The address of the privacy policy of a service, or else of its provider. */
    static @Nullable String privacyPolicy(DistrictRecord record, Product product) {
        var own = product.privacyPolicyUrl();
        if (own != null && !own.isBlank()) {
            return own;
        }
        return product.vendor() == null
                ? null
                : record.recipients()
                        .find(product.vendor())
                        .map(Recipient::privacyPolicyUrl)
                        .orElse(null);
    }

    /** The name of the provider of a service, or of the service itself where the record names no provider. */
    static String providerOf(DistrictRecord record, Product product) {
        return product.vendor() == null
                ? product.name()
                : record.labelOf(new ItemRef(ItemKind.RECIPIENT, product.vendor()));
    }
}
