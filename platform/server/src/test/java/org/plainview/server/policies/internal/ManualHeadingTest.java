package org.plainview.server.policies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.PolicyKind;

class ManualHeadingTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                4151 Student records                |-                                    |4151   |Student records          |policy
                4151_Student_records                |-                                    |4151   |Student records          |policy
                4151-Student-records                |-                                    |4151   |Student records          |policy
                347.2-R Directory data              |-                                    |347.2-R|Directory data           |regulation
                347.2 AR - Directory data           |-                                    |347.2-AR|Directory data          |regulation
                JRA-E Form to opt out               |-                                    |JRA-E  |Form to opt out          |exhibit
                JRA-R                               |Regulation JRA-R: Student Records     |JRA-R  |Student Records          |regulation
                FE                                  |Policy FE: Student records            |FE     |Student records          |policy
                board-policy                        |# is no number                        |-      |# is no number           |policy
                Board Policy 5125                   |Student Records and Privacy           |5125   |Student Records and Privacy|policy
                Exhibit 5125(1)                     |-                                    |5125(1)|Exhibit 5125(1)          |exhibit
                STUDENT RECORDS                     |-                                    |-      |STUDENT RECORDS          |policy
                Use of the network                  |-                                    |-      |Use of the network       |policy
                5125.1 – Directory information      |-                                    |5125.1 |Directory information    |policy
                scan0001                            |-                                    |-      |scan0001                 |policy
                """, delimiter = '|')
    void aNameAndAHeadingSayWhatAFileIs(
            String fileName, @Nullable String heading, @Nullable String code, String title, String kind) {
        assertThat(ManualHeading.of(fileName, heading))
                .isEqualTo(new ManualHeading(code, title, PolicyKind.valueOf(kind.toUpperCase(Locale.ROOT))));
    }
}
