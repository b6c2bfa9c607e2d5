package org.plainview.server.site.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.EditionChain;
import org.plainview.record.Item;

/**
 * Short addresses of items for paper. Each follows from the kind and the key of its item, which never change, so it stays as long
 * as the item does. Fifty bits: of ten thousand items, two share one in about one district of twenty million.
 */
final class ShortLinks {
    /** Stands in the address. */
    static final String FOLDER = "q";
    /** Those of Crockford's base 32, in which no two look alike. */
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 10;
    private static final int BITS = 5;

    private ShortLinks() {}

    /** The path that leads to the page of an item; nothing for a page that is none of an item, and so short already. */
    static Optional<String> path(Subject subject) {
        return item(subject).map(item -> "/" + FOLDER + "/" + name(item));
    }

    private static Optional<Item> item(Subject subject) {
        return switch (subject) {
            case Subject.OneElement one -> Optional.of(one.element());
            case Subject.OneRecipient one -> Optional.of(one.recipient());
            case Subject.OneProduct one -> Optional.of(one.product());
            case Subject.OnePolicy one -> Optional.of(one.policy());
            case Subject.OneNotice one -> Optional.of(one.notice());
            case Subject.OneResource one -> Optional.of(one.resource());
            default -> Optional.empty();
        };
    }

    private static String name(Item item) {
        var words = item.kind().code() + "/" + item.key();
        var hash = HexFormat.of().parseHex(EditionChain.sha256(words.getBytes(StandardCharsets.UTF_8)));
        long bits = ByteBuffer.wrap(hash).getLong();
        var name = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            name.append(SIGNS.charAt((int) (bits >>> (Long.SIZE - BITS))));
            bits <<= BITS;
        }
        return name.toString();
    }

    /** What somebody typed who read it from paper. */
    static String normal(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    /** The pages of all items by the names of their short addresses. */
    static Map<String, Subject> of(DistrictRecord record) {
        var subjects = new HashMap<String, Subject>();
        Stream.of(
                        record.elements().stream().map(Subject.OneElement::new),
                        record.recipients().stream().map(Subject.OneRecipient::new),
                        record.products().stream().map(Subject.OneProduct::new),
                        record.policies().stream().map(Subject.OnePolicy::new),
                        record.notices().stream().map(Subject.OneNotice::new),
                        record.resources().stream()
                                .filter(resource -> ResourcePage.frame(resource) != null)
                                .map(Subject.OneResource::new))
                .flatMap(some -> some)
                .forEach(subject -> item(subject).ifPresent(item -> subjects.putIfAbsent(name(item), subject)));
        return Map.copyOf(subjects);
    }
}
