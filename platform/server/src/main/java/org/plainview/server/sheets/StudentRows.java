package org.plainview.server.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Watches the rows of a sheet go by and tells whether they are about children, one row a child, rather than about data.
 * A sheet that merely names "Birth date" or "Student ID" as a fact is no such list: only a column whose heading says so
 * and whose cells hold such values counts, or values that are unmistakable by themselves. Keeps counts and hashes, never
 * a value.
 */
public final class StudentRows {
    /** Headings stand among the first rows. */
    private static final int HEADING_ROWS = 30;

    /** Of a long sheet, rows all the way down show what it is as well as every row does. */
    private static final int ALL_OF = 2_000;

    private static final int ONE_IN = 16;
    private static final int ENOUGH = 3;
    private static final double MOST = 0.8;
    private static final double NEARLY_ALL_DIFFERENT = 0.7;
    private static final int ADDRESSES_OF_ONE_DOMAIN = 25;
    private static final int NUMBERS = 3;

    private final Map<Integer, Column> columns = new HashMap<>();
    private int rows;

    public void see(SheetRow row) {
        rows++;
        if (rows > ALL_OF && rows % ONE_IN != 0) {
            return;
        }
        for (int index = 0; index < row.cells().size(); index++) {
            var text = row.cell(index);
            if (!text.isEmpty()) {
                var column = columns.computeIfAbsent(index, each -> new Column());
                if (rows <= HEADING_ROWS) {
                    column.headed(row.number(), text);
                }
                column.see(text);
            }
        }
    }

    /**
     * @param headingRow the row of the headings; what stands below them is not one
     * @throws RefusedFileException if the rows seen are a list of students
     */
    public void requireNone(int headingRow) {
        columns.values().forEach(column -> column.headings.values().removeIf(row -> row > headingRow));
        var signs = new EnumMap<Sign, Integer>(Sign.class);
        columns.forEach((index, column) -> column.signs().forEach(sign -> signs.putIfAbsent(sign, index)));
        int weight = signs.keySet().stream().mapToInt(sign -> sign.weight).sum();
        // Both halves of a name together are a person; one of them may be anything.
        boolean named = signs.containsKey(Sign.FIRST_NAME) && signs.containsKey(Sign.LAST_NAME);
        if (weight + (named ? 1 : 0) >= ENOUGH) {
            var places = new ArrayList<Object>();
            for (var sign : signs.entrySet()) {
                places.add(new Found(sign.getKey(), CellName.ofColumn(sign.getValue())));
            }
            throw new RefusedFileException("import-student-rows", places.toArray());
        }
    }

    /** A sign and the column that shows it. */
    public record Found(Sign sign, String column) {}

    /** What shows that a row is a child. */
    public enum Sign {
        SOCIAL_SECURITY_NUMBER(3),
        STUDENT_NUMBER(3),
        BIRTH_DATE(3),
        STUDENT_NAME(3),
        EMAIL(3),
        FIRST_NAME(1),
        LAST_NAME(1),
        PERSON_NAME(2),
        GRADE(1),
        GENDER(1),
        HOME(1);

        private final int weight;

        Sign(int weight) {
            this.weight = weight;
        }
    }

    /** Kinds of text that cells hold. */
    private enum Looks {
        SOCIAL_SECURITY_NUMBER("\\d{3}-\\d{2}-\\d{4}"),
        NUMBER("(?=.*\\d{3})[A-Za-z]{0,3}[-. ]?\\d[\\d-]{2,14}"),
        DATE(
                "(?:19[89]\\d|20[0-3]\\d)-[01]?\\d-[0-3]?\\d(?:T.*)?"
                        + "|[01]?\\d[/.-][0-3]?\\d[/.-](?:19[89]\\d|20[0-3]\\d|\\d{2})(?: .*)?|[0-3]?\\d[-. ][A-Za-z]{3,9}[-. ,]+(?:19|20)?\\d{2}"),
        EMAIL("[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}"),
        NAME("\\p{L}[\\p{L}'’.\\- ]{1,40}"),
        LAST_FIRST("\\p{Lu}[\\p{L}'’\\- ]+, ?\\p{Lu}[\\p{L}'’.\\- ]*"),
        FULL_NAME("\\p{Lu}[\\p{L}'’\\-]+(?: \\p{Lu}[\\p{L}'’.\\-]*){1,3}"),
        GRADE("(?i)(?:pk|pre-?k|kg?|0?[1-9]|1[0-2]|[1-9]th|1st|2nd|3rd|1[0-2]th|grade \\d{1,2})"),
        GENDER("(?i)(?:m|f|male|female|non-?binary|nb)"),
        ADDRESS("\\d{1,6} .*\\p{L}{3}.*|.*\\d{3}[-. )]+\\d{4}");

        private final Pattern pattern;

        Looks(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        boolean fits(String text) {
            return pattern.matcher(text).matches();
        }
    }

    private static final Map<Sign, Set<String>> HEADINGS = Map.of(
            Sign.SOCIAL_SECURITY_NUMBER,
                    Set.of("ssn", "socialsecurity", "socialsecuritynumber", "socialsecurityno", "studentssn"),
            Sign.STUDENT_NUMBER,
                    Set.of(
                            "studentid",
                            "studentnumber",
                            "studentno",
                            "studentidnumber",
                            "stuid",
                            "stunum",
                            "stunumber",
                            "ssid",
                            "stateid",
                            "statestudentid",
                            "statestudentnumber",
                            "stateidnumber",
                            "localid",
                            "localstudentid",
                            "pupilid",
                            "pupilnumber",
                            "lasid",
                            "sasid",
                            "wiseid",
                            "uniqueid",
                            "dcid",
                            "permid",
                            "permnumber",
                            "personid",
                            "sisid",
                            "sourcedid",
                            "studentlocalid",
                            "districtstudentid",
                            "studentsourcedid",
                            "statestudentidnumberssid",
                            "idestudiante",
                            "estudianteid"),
            Sign.BIRTH_DATE,
                    Set.of(
                            "birthdate",
                            "dateofbirth",
                            "dob",
                            "birthday",
                            "studentbirthdate",
                            "studentdob",
                            "bdate",
                            "fechadenacimiento"),
            Sign.STUDENT_NAME,
                    Set.of(
                            "student",
                            "studentname",
                            "pupil",
                            "pupilname",
                            "studentfullname",
                            "nameofstudent",
                            "childname",
                            "childsname",
                            "estudiante",
                            "alumno"),
            Sign.EMAIL, Set.of("studentemail", "studentemailaddress", "pupilemail"),
            Sign.FIRST_NAME,
                    Set.of(
                            "firstname",
                            "first",
                            "givenname",
                            "studentfirstname",
                            "fname",
                            "legalfirstname",
                            "preferredname",
                            "nombre",
                            "studentfirst"),
            Sign.LAST_NAME,
                    Set.of(
                            "lastname",
                            "last",
                            "surname",
                            "familyname",
                            "studentlastname",
                            "lname",
                            "legallastname",
                            "apellido",
                            "apellidos",
                            "studentlast"),
            Sign.GRADE, Set.of("grade", "gradelevel", "gradelvl", "gr", "currentgrade", "grado"),
            Sign.GENDER, Set.of("gender", "sex", "legalsex", "genero", "sexo"),
            Sign.HOME,
                    Set.of(
                            "homeaddress",
                            "studentaddress",
                            "streetaddress",
                            "homephone",
                            "studentphone",
                            "guardianphone",
                            "parentphone",
                            "homeroom"));

    /** Company endings, so that "Acme, Inc." is no person. */
    private static final Pattern COMPANY = Pattern.compile(
            "(?i).*\\b(?:inc|llc|ltd|corp|co|company|corporation|foundation|university|usa|lp|plc)\\b\\.?.*");

    private static final class Column {
        /** By what they say: the first row on which they stand. */
        private final Map<Sign, Integer> headings = new EnumMap<>(Sign.class);

        private final Map<Looks, Integer> looks = new EnumMap<>(Looks.class);
        private final Set<Integer> different = new HashSet<>();
        private final Map<String, Integer> domains = new HashMap<>();
        private int texts;

        void headed(int row, String text) {
            if (text.length() <= 60) {
                var folded = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
                HEADINGS.forEach((sign, words) -> {
                    if (words.contains(folded)) {
                        headings.putIfAbsent(sign, row);
                    }
                });
            }
        }

        void see(String text) {
            texts++;
            if (different.size() < 10_000) {
                different.add(text.hashCode());
            }
            if (text.length() > 80) {
                return;
            }
            for (var look : Looks.values()) {
                if (look.fits(text)) {
                    looks.merge(look, 1, Integer::sum);
                }
            }
            int at = text.indexOf('@');
            if (at > 0 && domains.size() < 1_000 && Looks.EMAIL.fits(text)) {
                domains.merge(text.substring(at + 1).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
            if (COMPANY.matcher(text).matches()) {
                looks.merge(Looks.LAST_FIRST, -2, Integer::sum);
                looks.merge(Looks.FULL_NAME, -2, Integer::sum);
            }
        }

        /** The heading and whatever stands above it are texts too. */
        private int values() {
            return Math.max(1, texts - (headings.isEmpty() ? 0 : 1));
        }

        private boolean mostly(Looks look) {
            int count = looks.getOrDefault(look, 0) - (headings.isEmpty() || !looksLikeNames(look) ? 0 : 1);
            return count >= 1 && count >= MOST * Math.max(1, values() - 2);
        }

        /** The heading of a column of names looks like one of them. */
        private static boolean looksLikeNames(Looks look) {
            return look == Looks.NAME || look == Looks.FULL_NAME;
        }

        /** Marks repeat; names of a few children do not. */
        private boolean varied() {
            return different.size() > Math.min(ENOUGH, values());
        }

        private boolean mostlyDifferent() {
            return different.size() >= NEARLY_ALL_DIFFERENT * Math.min(texts, 10_000);
        }

        List<Sign> signs() {
            var signs = new ArrayList<Sign>();
            if (looks.getOrDefault(Looks.SOCIAL_SECURITY_NUMBER, 0) >= NUMBERS
                    && mostly(Looks.SOCIAL_SECURITY_NUMBER)) {
                signs.add(Sign.SOCIAL_SECURITY_NUMBER);
            }
            if (domains.values().stream().anyMatch(count -> count >= ADDRESSES_OF_ONE_DOMAIN)
                    && mostly(Looks.EMAIL)
                    && mostlyDifferent()) {
                signs.add(Sign.EMAIL);
            }
            if (headings.isEmpty()) {
                if (texts > ENOUGH && mostly(Looks.LAST_FIRST) && mostlyDifferent()) {
                    signs.add(Sign.PERSON_NAME);
                }
            } else {
                headings.keySet().stream()
                        .filter(this::holds)
                        .filter(sign -> !signs.contains(sign))
                        .forEach(signs::add);
            }
            return signs;
        }

        /** Whether the cells hold what the heading says. */
        private boolean holds(Sign sign) {
            return switch (sign) {
                case SOCIAL_SECURITY_NUMBER -> mostly(Looks.SOCIAL_SECURITY_NUMBER) || mostly(Looks.NUMBER);
                case STUDENT_NUMBER -> mostly(Looks.NUMBER) && mostlyDifferent();
                case BIRTH_DATE -> mostly(Looks.DATE);
                case STUDENT_NAME -> (mostly(Looks.LAST_FIRST) || mostly(Looks.FULL_NAME)) && mostlyDifferent();
                case EMAIL -> mostly(Looks.EMAIL);
                case FIRST_NAME, LAST_NAME, PERSON_NAME -> mostly(Looks.NAME) && varied();
                case GRADE -> mostly(Looks.GRADE);
                case GENDER -> mostly(Looks.GENDER);
                case HOME -> mostly(Looks.ADDRESS);
            };
        }
    }
}
