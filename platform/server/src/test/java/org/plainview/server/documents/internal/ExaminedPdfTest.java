package org.plainview.server.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.documents.Document.Accessibility;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.testing.Pdfs;

class ExaminedPdfTest {
    @Test
    void aTaggedPdfSaysItsTitleAndLanguage() {
        var examined = ExaminedPdf.of(Pdfs.tagged("Data privacy agreement"));

        assertThat(examined.accessibility()).isEqualTo(new Accessibility(1, true, true, "en-US", false));
        assertThat(examined.text()).isEqualTo("Data privacy agreement");
    }

    @Test
    void anUntaggedPdfIsReadAllTheSame() {
        var examined = ExaminedPdf.of(Pdfs.untagged("Policy 4151"));

        assertThat(examined.accessibility()).isEqualTo(new Accessibility(1, false, false, null, false));
        assertThat(examined.text()).isEqualTo("Policy 4151");
    }

    @Test
    void aPdfOfPicturesAloneIsScannedOnly() {
        var examined = ExaminedPdf.of(Pdfs.scanned());

        assertThat(Objects.requireNonNull(examined.accessibility()).scannedOnly())
                .isTrue();
        assertThat(examined.text()).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("document-script", Pdfs.withScript()),
                Arguments.of("document-launch", Pdfs.withLaunch()),
                Arguments.of("document-embedded", Pdfs.withAttachment()),
                Arguments.of("document-encrypted", Pdfs.encrypted("")),
                Arguments.of("document-encrypted", Pdfs.encrypted("password")),
                Arguments.of("document-unreadable", Pdfs.bomb()),
                Arguments.of("document-unreadable", "%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aPdfThatCanDoMoreThanBeReadIsRefused(String reason, byte[] pdf) {
        assertThatThrownBy(() -> ExaminedPdf.of(pdf))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(reason));
    }
}
