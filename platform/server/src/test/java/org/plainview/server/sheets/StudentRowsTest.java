package org.plainview.server.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentRowsTest {
    private static final List<String> FIRST =
            List.of("Ana", "Ben", "Chloe", "Dmitri", "Elena", "Finn", "Grace", "Hugo", "Ines", "Jack");
    private static final List<String> LAST =
            List.of("Lopez", "O'Neil", "Nguyen", "Smith", "García", "Van Dyke", "Kim", "Brown", "Vang", "Xiong");

    private static void see(List<List<String>> rows) {
        see(rows, 1);
    }

    private static void see(List<List<String>> rows, int headingRow) {
        var watch = new StudentRows();
        for (int i = 0; i < rows.size(); i++) {
            watch.see(new SheetRow(i + 1, rows.get(i)));
        }
        watch.requireNone(headingRow);
    }

    private static void assertRefused(List<List<String>> rows) {
        assertRefused(rows, 1);
    }

    private static void assertRefused(List<List<String>> rows, int headingRow) {
        assertThatThrownBy(() -> see(rows, headingRow)).isInstanceOfSatisfying(RefusedFileException.class, refused -> {
            assertThat(refused.code()).isEqualTo("import-student-rows");
            assertThat(refused.arguments()).isNotEmpty();
        });
    }

    private static List<List<String>> students(
            int count, List<String> headings, java.util.function.IntFunction<List<String>> row) {
        var rows = new ArrayList<List<String>>();
        rows.add(headings);
        IntStream.range(0, count).mapToObj(row).forEach(rows::add);
        return rows;
    }

    @Test
    void anExportOfAStudentInformationSystem() {
        var random = new Random(1);
        assertRefused(students(
                40,
                List.of("Student ID", "Last Name", "First Name", "Birth Date", "Grade", "Gender"),
                i -> List.of(
                        String.valueOf(100_000 + random.nextInt(900_000)),
                        LAST.get(i % 10),
                        FIRST.get(i * 7 % 10),
                        "2014-0" + (1 + i % 9) + "-1" + i % 10,
                        String.valueOf(i % 12 + 1),
                        i % 2 == 0 ? "F" : "M")));
    }

    @ParameterizedTest
    @CsvSource({
        "SSN,123-45-67",
        "Student ID,9001",
        "State Student ID Number (SSID),10023",
        "DOB,2015-03-1",
        "studentNumber,A-123"
    })
    void oneColumnThatSaysIt(String heading, String stem) {
        assertRefused(students(
                9,
                List.of("Anything", heading),
                i -> List.of(
                        "text " + i,
                        heading.equals("SSN") ? stem + i + i : stem + (heading.equals("DOB") ? i : i + "7"))));
    }

    @Test
    void namesInTwoColumns() {
        assertRefused(
                students(6, List.of("First name", "Last name", "Room"), i -> List.of(FIRST.get(i), LAST.get(i), "12")));
    }

    @Test
    void aTitleAndBlankCellsAboveDoNotHideThem() {
        var rows = students(
                12,
                List.of("Student Name", "Gr"),
                i -> List.of(LAST.get(i % 10) + ", " + FIRST.get(i % 7), "0" + (i % 9 + 1)));
        rows.add(0, List.of("Cedar Bluff School District"));
        rows.add(1, List.of("Printed March 4, 2026"));
        assertRefused(rows, 3);
    }

    @Test
    void socialSecurityNumbersUnderAnyHeading() {
        assertRefused(students(5, List.of("Notes"), i -> List.of("12" + i + "-45-678" + i)));
    }

    @Test
    void manyAddressesOfOneSchool() {
        assertRefused(students(60, List.of("Login"), i -> List.of("pupil" + i + "@students.cedarbluff.example")));
    }

    @Test
    void aListOfFactsIsNoListOfStudents() {
        assertThatCode(() -> see(List.of(
                        List.of("Data element", "Description", "Required?", "Category"),
                        List.of("Student ID", "The number of the student", "Yes", "student-id"),
                        List.of("First name", "Legal first name", "Yes", "student-name"),
                        List.of("Last name", "Legal last name", "Yes", "student-name"),
                        List.of("Birth date", "The day the student was born, as 2014-03-01", "Yes", "demographics"),
                        List.of("SSN", "Not collected", "No", "other"),
                        List.of("Grade", "Grade level", "Yes", "enrollment"),
                        List.of("Gender", "As the parent says", "No", "demographics"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aCatalogueInTitleCaseIsNoListOfStudents() {
        assertThatCode(() -> see(List.of(
                        List.of("Element", "Definition"),
                        List.of("Student Name", "Words"),
                        List.of("Bus Card", "Words"),
                        List.of("Academic Award Date", "Words"),
                        List.of("Activity Title", "Words"),
                        List.of("Birth Date", "Words"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aSheetOfMarksIsNoListOfStudents() {
        assertThatCode(() -> see(students(
                        20,
                        List.of(
                                "Data recipient",
                                "Student ID",
                                "First name",
                                "Last name",
                                "Birthdate",
                                "Gender",
                                "Grade Level"),
                        i -> List.of("Vendor " + i, "x", "x", "x", i % 2 == 0 ? "x" : "", "s", "x"))))
                .doesNotThrowAnyException();
    }

    @Test
    void vendorsWithContactsAndContractsAreNoStudents() {
        assertThatCode(() -> see(students(
                        60,
                        List.of("Vendor", "Contact", "E-mail", "Effective date", "Phone"),
                        i -> List.of(
                                "Learning " + i + ", Inc.",
                                FIRST.get(i % 10) + " " + LAST.get(i % 9),
                                "privacy@vendor" + i + ".example",
                                "20" + (20 + i % 6) + "-07-01",
                                "555-010-" + (1000 + i)))))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingOfTheFileStandsInTheRefusal() {
        assertThatThrownBy(() ->
                        see(students(5, List.of("Student name"), i -> List.of(FIRST.get(i) + " " + LAST.get(i)))))
                .hasMessageNotContaining("Lopez")
                .hasMessageContaining("STUDENT_NAME");
    }
}
