package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static Stream<Field> fields() {
        return Stream.concat(
                        Stream.of(DistrictProfile.class),
                        Arrays.stream(ItemKind.values()).map(ItemKind::type))
                .flatMap(type -> Shape.of(type).fields().stream());
    }

    /** A field that does not say so is in no form an address, and nobody asks after its page. */
    @Test
    void whatIsCalledAnAddressSaysThatItIsOne() {
        assertThat(fields().filter(field -> field.name().matches("website|url|embed|.*Url")))
                .hasSizeGreaterThan(12)
                .allMatch(Field::webAddress);
        assertThat(fields().filter(Field::webAddress)).allMatch(field -> field.type() == FieldType.TEXT);
    }
}
