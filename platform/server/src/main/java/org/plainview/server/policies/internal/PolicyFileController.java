package org.plainview.server.policies.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.PolicyKind;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.SentFile;
import org.plainview.server.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Policies from files, for the console: first what the files seem to be, then what of it is taken. */
@RestController
@RequestMapping("/api/districts/{district}/policy-files")
class PolicyFileController {
    private final PolicyFiles files;
    private final PolicyTaking taking;
    private final WorkingRecord record;
    private final Words words;

    PolicyFileController(PolicyFiles files, PolicyTaking taking, WorkingRecord record, Words words) {
        this.files = files;
        this.taking = taking;
        this.record = record;
        this.words = words;
    }

    /** @param file one file of the manual, or a ZIP of many */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.IMPORT)
    public PolicyFileList readPolicyFiles(@RequestPart MultipartFile file) throws IOException {
        var outcomes = files.read(file.getBytes(), SentFile.label(file));
        var now = record.load();
        return new PolicyFileList(
                outcomes.stream().map(outcome -> view(outcome, now)).toList());
    }

    @PostMapping("/taken")
    @RequiresPermission(Permission.IMPORT)
    public TakenPolicies takePolicyFiles(@Valid @RequestBody ConfirmedFiles confirmed) {
        var taken =
                taking.take(confirmed.files().stream().map(ConfirmedFile::row).toList());
        return new TakenPolicies(taken.policies(), taken.versions(), taken.kept());
    }

    private PolicyFileView view(PolicyFiles.Outcome outcome, DistrictRecord now) {
        var found = outcome.found();
        return found == null
                ? PolicyFileView.refused(outcome.file(), reason(Optional.ofNullable(outcome.problem())))
                : PolicyFileView.of(found, now);
    }

    private String reason(Optional<ProblemException> problem) {
        return problem.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(words.say(words.asked(), "problem." + each.code() + ".detail", each.arguments())),
                        each.fields().stream()
                                .map(field -> words.say(
                                        words.asked(),
                                        "problem.field." + field.code(),
                                        field.arguments().toArray()))))
                .collect(Collectors.joining(" "));
    }

    record PolicyFileList(List<PolicyFileView> files) {}

    /**
     * What a file seems to be.
     *
     * @param policy the label of the policy in the record that it means, absent where it is a new one
     * @param present whether the record has this text of it
     * @param problem why it cannot be taken; then nothing else is said
     */
    record PolicyFileView(
            String file,
            @Nullable String code,
            String title,
            String policyKind,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable String text,
            @Nullable String document,
            @Nullable String policy,
            boolean present,
            @Nullable String problem) {
        static PolicyFileView refused(String file, String problem) {
            return new PolicyFileView(
                    file, null, "", Codes.of(PolicyKind.POLICY), null, null, null, null, null, false, problem);
        }

        static PolicyFileView of(PolicyFiles.Found found, DistrictRecord now) {
            var heading = found.heading();
            var policy = PolicyTaking.present(now, heading.code(), heading.title());
            return new PolicyFileView(
                    found.file(),
                    heading.code(),
                    heading.title(),
                    Codes.of(found.kind()),
                    found.since(),
                    found.dates().reviewed(),
                    value(found.text()),
                    value(found.document()),
                    policy.map(each -> each.label()).orElse(null),
                    policy.filter(each -> PolicyTaking.says(now, each.key(), found.text(), found.document()))
                            .isPresent(),
                    null);
        }

        private static @Nullable String value(@Nullable DocumentHash hash) {
            return hash == null ? null : hash.value();
        }
    }

    record ConfirmedFiles(
            @NotEmpty @Size(max = ZippedFiles.MOST_FILES) List<@Valid ConfirmedFile> files) {}

    /**
     * A file as a person confirmed it.
     *
     * @param text the hash of its words, as it was read
     * @param document the hash of the PDF, as it was read
     */
    record ConfirmedFile(
            @NotBlank @Size(max = 400) String file,
            @Nullable @Size(max = 40) String code,
            @NotBlank @Size(max = 300) String title,
            String policyKind,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable String text,
            @Nullable String document) {
        PolicyTaking.Row row() {
            if (text == null && document == null) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                        .field("text", "unknown-document");
            }
            return new PolicyTaking.Row(
                    file,
                    code == null || code.isBlank() ? null : code.strip(),
                    title.strip(),
                    Codes.find(PolicyKind.class, policyKind)
                            .orElseThrow(() -> new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                                    .field("policyKind", "invalid")),
                    adoptedOn,
                    reviewedOn,
                    hash("text", text),
                    hash("document", document));
        }

        private static @Nullable DocumentHash hash(String field, @Nullable String value) {
            if (value == null) {
                return null;
            }
            if (!DocumentHash.isValid(value)) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                        .field(field, "unknown-document");
            }
            return new DocumentHash(value);
        }
    }

    /**
     * @param policies new ones
     * @param versions new ones
     * @param kept files of which the record had the text already
     */
    record TakenPolicies(int policies, int versions, int kept) {}
}
