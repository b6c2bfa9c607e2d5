package org.plainview.server.site.internal;

import java.util.List;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;

/** A page of a few sentences: nothing is here, nothing is published yet. */
record PlainPage(Frame frame, String title, List<String> paragraphs, List<Link> links) {}
