package org.plainview.server.policies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Visibility;
import org.plainview.server.documents.Documents;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PolicyPaperTest extends ServerTest {
    private static final String TEXT = """
            # 4151 Student records

            ## Who may see it

            A *parent* and **staff** [who ask](https://example.org/ask), within:

            1. ten days
            2. of *school*

            - or
            - never

            | record | kept |
            | --- | --- |
            | progress | 5 years |

            > A quotation.

            #### Por qué – “así”

            `code` and <script>alert(1)</script> and ![a picture](https://example.org/x.png)
            """;

    @Autowired
    private Documents documents;

    private District district;
    private Browser viewer;

    @BeforeEach
    void aManual() {
        district = newDistrict("Paper District");
        viewer = signIn(district, Role.VIEWER);
        DistrictScope.run(
                district.id(),
                () -> history.as("Steward", () -> {
                    var text = documents.receive(TEXT.getBytes(StandardCharsets.UTF_8), "4151.md");
                    var records = Key.of("records");
                    workingRecord.putAll(
                            List.of(
                                    Policy.builder(records, "Student records")
                                            .code("4151")
                                            .series("4000")
                                            .summary("What is kept.")
                                            .adoptedOn(LocalDate.of(2016, 6, 14))
                                            .build(),
                                    PolicyVersion.builder(Key.of("records-2022"), records, "Student records")
                                            .adoptedOn(LocalDate.of(2022, 6, 14))
                                            .text(text.hash())
                                            .build(),
                                    PolicyVersion.builder(Key.of("records-2099"), records, "Student records")
                                            .adoptedOn(LocalDate.of(2099, 1, 1))
                                            .build(),
                                    Policy.builder(Key.of("buses"), "Buses")
                                            .code("951")
                                            .build(),
                                    Policy.builder(Key.of("drills"), "Lockdown drills")
                                            .code("952")
                                            .visibility(Visibility.STAFF)
                                            .build()),
                            "test");
                }));
    }

    private HttpResponse<byte[]> manual(String query) {
        return viewer.download("/api/districts/" + district.slug() + "/policy-manual" + query);
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theManualStandsInTheOrderOfItsNumbersWithWhatEveryoneMayRead() throws Exception {
        var pdf = manual("");

        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        var words = words(pdf.body());
        assertThat(words)
                .contains("Policy manual", "Paper District", "Contents")
                .containsSubsequence("951 Buses", "4151 Student records", "951 Buses", "Not in the record yet.")
                .contains("In plain words: What is kept.", "Adopted: June 14, 2016", "This text since: June 14, 2022")
                .contains("Who may see it", "Por qué – “así”", "<script>alert(1)</script>", "a picture")
                .doesNotContain("Lockdown");
        assertThat(words(manual("?staff=true").body())).contains("952 Lockdown drills");
    }

    @Test
    void onePolicyOrASeriesStandsAlone() throws Exception {
        var one = manual("?policy=records");

        assertThat(words(one.body())).contains("4151 Student records").doesNotContain("Contents", "Buses");
        assertThat(one.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("records.pdf"));
        assertThat(words(manual("?series=4000").body())).doesNotContain("Buses");
        assertThat(manual("?policy=none").statusCode()).isEqualTo(404);
    }

    /** As far as a program can tell (ISO 14289-1), by veraPDF. */
    @Test
    void whoeverDoesNotSeeThePaperCanReadIt() throws Exception {
        for (var query : List.of("", "?policy=records")) {
            var pdf = manual(query).body();

            assertThat(failures(pdf)).as(query).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
                assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
                assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
            }
        }
    }

    private static List<String> failures(byte[] pdf)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
