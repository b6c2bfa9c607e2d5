package org.plainview.server.compliance;

/** A report as a list shows it. {@code plugin} and {@code report} stand in its address. */
public record ReportSummary(String plugin, String report, String jurisdiction, String title) {}
