package org.plainview.plugins.utah;

import java.util.List;

/**
 * The columns of the metadata dictionary as Utah districts publish it, word for word, so that a sheet made here reads like
 * theirs and theirs like ours.
 */
final class StandardSheet {
    static final String MOST_COMMON = "STUDENT DATA SHARED/COLLECTED (Most Common)";
    static final String LESS_COMMON = "OTHER STUDENT DATA SHARED/COLLECTED (Less Common)";
    static final String JUSTIFICATION = "JUSTIFICATION";
    static final String FERPA_EXCEPTION = "FERPA EXCEPTION";
    static final String OTHER = "Other (type text)";
    static final String NOTES = "NOTES";

    static final List<String> MOST_COMMON_ELEMENTS = List.of(
            "Name",
            "Username",
            "Password",
            "Email Address",
            "Grade Level",
            "School Enrollment Info",
            "Teacher and/or Counselor Names (in connection with student)",
            "Course Enrollment/ Class Schedule Info",
            "Local (District/ Charter) ID Number",
            "State Student ID Number (SSID)",
            "Assessment Results/ Survey Responses",
            "Assignment Scores",
            "In-app Performance",
            "Student-Generated Content/ Student Work",
            "IP Addresses of Student Users, Use of Cookies",
            "Application Use Statistics: Metadata on Student Interaction with App",
            "App-assigned Student ID Number");

    static final List<String> LESS_COMMON_ELEMENTS = List.of(
            "Birthdate",
            "Attendance Information",
            "Transcript/ Course Grade(s)",
            "Extra- curricular Activity Information",
            "Honors/Awards/ Recognitions",
            "Graduation/High School Completion Info",
            "Images of Student",
            "Video or Voice Recordings of Student",
            "Communicat- ions Records",
            "Web Browsing history",
            "Address",
            "Birth Place",
            "Phone Number",
            "Parent/ Guardian Information",
            "English Learner (EL) Information",
            "Special Education/ Disability Information",
            "Medical/ Health Information",
            "Conduct, Behavior, Discipline, and Incident Information",
            "DLI (Dual Language Immersion) info",
            "Gender",
            "Race/ Ethnicity/ Tribal Affiliation",
            "Economic Disadvantage/ Free-reduced Lunch",
            "Foreign Exchange Information",
            "Immigrant/ Refugee Information",
            "Migrant Information");

    private StandardSheet() {}
}
