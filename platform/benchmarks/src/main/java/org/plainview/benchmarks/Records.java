package org.plainview.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainview.record.Agreement;
import org.plainview.record.Contact;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.LegalBasis;
import org.plainview.record.Policy;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.record.RetentionRule;
import org.plainview.record.Source;

/** Records of the size that a large district has. */
final class Records {
    private static final int PURPOSES = 40;
    private static final int RECIPIENTS = 60;
    private static final int ELEMENTS_EACH = 80;
    private static final int ELEMENTS = 5_000;
    private static final int VENDORS = 500;
    private static final int AGREEMENTS = 2_000;
    private static final int ELEMENTS_AN_AGREEMENT = 20;
    private static final int POLICIES = 400;
    private static final int WORDS_A_POLICY = 1_500;
    private static final int VOCABULARY = 8_000;

    private Records() {}

    /** The record of one of the largest districts: 5,000 elements, 500 vendors, 2,000 agreements, 400 policies. */
    static List<Item> large() {
        var items = new ArrayList<>(of(ELEMENTS));
        for (int i = 0; i < VENDORS; i++) {
            items.add(Recipient.builder(Key.of("vendor-" + i), "Vendor " + i)
                    .type(RecipientType.VENDOR)
                    .description("A company whose product classes use.")
                    .build());
        }
        for (int i = 0; i < AGREEMENTS; i++) {
            var permitted = new ArrayList<Key>();
            for (int each = 0; each < ELEMENTS_AN_AGREEMENT; each++) {
                permitted.add(Key.of("element-" + (i * 31 + each * 17) % ELEMENTS));
            }
            items.add(Agreement.builder(Key.of("agreement-" + i), "Agreement " + i)
                    .recipient(Key.of("vendor-" + i % VENDORS))
                    .permits(permitted)
                    .build());
        }
        for (int i = 0; i < POLICIES; i++) {
            items.add(Policy.builder(Key.of("policy-" + i), "Policy " + i)
                    .summary("What the board decided about student records, in a sentence or two of plain words.")
                    .build());
        }
        return items;
    }

    /** The policies' words, as Markdown, by the key of the policy: text of the length and the vocabulary of a board's. */
    static Map<Key, String> policyTexts() {
        var texts = new LinkedHashMap<Key, String>();
        for (int i = 0; i < POLICIES; i++) {
            var words = new Random(i);
            texts.put(
                    Key.of("policy-" + i),
                    "## Policy " + i + "\n\n"
                            + IntStream.range(0, WORDS_A_POLICY)
                                    // Few words stand everywhere and most stand seldom, as in any language.
                                    .mapToObj(each -> word((int) (VOCABULARY * Math.pow(words.nextDouble(), 3))))
                                    .collect(Collectors.joining(" ")));
        }
        return texts;
    }

    /** The word of a rank. */
    static String word(int rank) {
        var word = new StringBuilder();
        for (int rest = rank + 100; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    /** A record with {@code size} elements, all documented well enough to publish, that go to some recipients. */
    static List<Item> of(int size) {
        var items = new ArrayList<Item>();
        items.add(Contact.builder(Key.of("registrar"), "Registrar")
                .email("registrar@example.org")
                .build());
        items.add(RetentionRule.builder(Key.of("student-record"), "Student record")
                .trigger("The student leaves the district")
                .period("Seven years")
                .disposal("Shredded, or overwritten")
                .build());
        for (int i = 0; i < PURPOSES; i++) {
            items.add(Purpose.builder(Key.of("purpose-" + i), "Purpose " + i)
                    .explanation("What the district does with it, in a sentence of the length that people write.")
                    .legalBasis(LegalBasis.STATE_LAW)
                    .citation("Utah Code 53E-9-" + (300 + i))
                    .build());
        }
        var categories = ElementCategory.values();
        for (int i = 0; i < size; i++) {
            items.add(Element.builder(Key.of("element-" + i), "Data element number " + i)
                    .description(
                            "The smallest named fact that is kept about a student, described in plain words, number "
                                    + i + ".")
                    .category(categories[i % categories.length])
                    .source(Source.values()[i % Source.values().length])
                    .purposes(Key.of("purpose-" + i % PURPOSES), Key.of("purpose-" + (i + 7) % PURPOSES))
                    .retention(Key.of("student-record"))
                    .contact(Key.of("registrar"))
                    .build());
        }
        for (int i = 0; i < RECIPIENTS; i++) {
            var recipient = Key.of("recipient-" + i);
            items.add(Recipient.builder(recipient, "Recipient " + i)
                    .type(RecipientType.VENDOR)
                    .description("A company whose product classes use.")
                    .build());
            var elements = new ArrayList<Key>();
            for (int each = 0; each < ELEMENTS_EACH; each++) {
                elements.add(Key.of("element-" + (i * 31 + each * 17) % size));
            }
            items.add(Disclosure.builder(Key.of("disclosure-" + i), recipient)
                    .purpose(Key.of("purpose-" + i % PURPOSES))
                    .elements(elements)
                    .build());
        }
        return items;
    }
}
