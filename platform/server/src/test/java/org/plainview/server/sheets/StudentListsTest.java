package org.plainview.server.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentListsTest {
    private static final List<String> NAMES = List.of("Ana Lopez", "Ben O'Neil", "Chloe \"Cee\" Vang", "Dao Xiong");

    static Stream<String> lists() {
        return Stream.of(
                list("Student,Birth date,Grade", ",", ""),
                "# Roster\n\nFor the office, room 4, and the bus.\n\n" + list("Student;Birth date;Grade", ";", ""),
                list("Student\tBirth date\tGrade", "\t", ""),
                "# Roster\n\n" + list("| Student | Birth date | Grade |\n|---|:-:|--:|", "|", "|")
                        + "\n\nKeep it locked.");
    }

    private static String list(String headings, String separator, String edge) {
        return headings
                + "\n"
                + String.join(
                        "\n",
                        IntStream.range(0, NAMES.size())
                                .mapToObj(i -> edge + NAMES.get(i) + separator + "2014-03-0" + (i + 1) + separator
                                        + (i + 2) + edge)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListOfStudentsIsRefusedWhateverPartsItsColumns(String text) {
        assertThatThrownBy(() -> StudentLists.requireNone(text))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("import-student-rows");
                })
                .hasMessageNotContaining("Lopez");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Students, parents, and staff.\nNames, dates, and grades are kept.\nThe office, the nurse, the bus.",
                "| Record | Kept |\n|---|---|\n| Birth date | 60 years |\n| Student ID | 60 years |\n| Grade | 60 years |",
                "| Adopted | Revised |\n|---|---|\n| 2016-01-02 | 2020-03-04 |\n| 2017-01-02 | 2021-03-04 |\n| 2018-01-02 | |",
                "Unclosed, \"quote\nand, another\nand, a third",
            })
    void wordsOfAPolicyAreNone(String text) {
        assertThatCode(() -> StudentLists.requireNone(text)).doesNotThrowAnyException();
    }
}
