/** Brings a district's policy manual in as the files that it is: a folder or a ZIP of Markdown, text, Word and PDF files. */
@ApplicationModule(allowedDependencies = {"documents", "inventory", "paper", "shared", "sheets"})
@NullMarked
package org.plainview.server.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
