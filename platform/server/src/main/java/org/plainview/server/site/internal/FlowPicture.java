package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;

/**
 * The ways of the facts as a picture of a given width: who collects on the left, the district between, who receives on the
 * right. Widths of bands are numbers of facts; a pattern tells how closely a band points to a child. Lengths are in units of the
 * picture, which is about as many pixels wide.
 *
 * @param id tells apart two pictures on one page
 */
record FlowPicture(String id, int width, int height, List<Node> nodes, List<Band> bands, Middle middle) {
    private static final int NODE = 10;
    private static final int TALLEST = 230;
    private static final int LABEL = 22;
    private static final int GAP = 14;
    private static final double THINNEST = 3;
    /** Above everything else, where no other label is as long as to reach it. */
    private static final int TOP_LABEL = 14;

    /** @param href leads to where the table tells the same; null of what is no link */
    record Node(
            double x,
            double y,
            double height,
            double labelX,
            double labelY,
            String anchor,
            String label,
            @Nullable String href) {
        int width() {
            return NODE;
        }
    }

    /** @param look the code of a level, by which a style and a pattern are named */
    record Band(String path, String look, String label, String href) {}

    record Middle(double x, double y, double height, double labelX, double labelY, String label) {
        int width() {
            return NODE;
        }

        /** From the label down to what it names. */
        String leader() {
            return String.format(Locale.ROOT, "M%.1f %.1fV%.1f", labelX, labelY + 6, y);
        }
    }

    static FlowPicture of(String id, int width, Flows flows, Voice voice) {
        return new Drawing(id, width, flows, voice).drawn();
    }

    private static final class Drawing {
        private final String id;
        private final int width;
        private final Flows flows;
        private final Voice voice;
        private final double scale;
        private final int collected;
        private final int going;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Band> bands = new ArrayList<>();

        Drawing(String id, int width, Flows flows, Voice voice) {
            this.id = id;
            this.width = width;
            this.flows = flows;
            this.voice = voice;
            collected = flows.uncollected()
                    + flows.collected().stream()
                            .mapToInt(Flows.Collected::facts)
                            .sum();
            going = flows.staying()
                    + flows.going().stream().mapToInt(Flows.Going::facts).sum();
            scale = TALLEST / (double) Math.max(1, Math.max(flows.facts(), Math.max(collected, going)));
        }

        FlowPicture drawn() {
            int rows = Math.max(leftNodes(), flows.going().size() + 1);
            int height = TALLEST + rows * (LABEL + GAP) + GAP;
            var middleHeight = Math.max(THINNEST, flows.facts() * scale);
            var middle = new Middle(
                    (width - NODE) / 2.0,
                    (height - middleHeight) / 2,
                    middleHeight,
                    width / 2.0,
                    TOP_LABEL,
                    voice.say("flow.facts", flows.facts()));
            left(middle, height);
            right(middle, height);
            return new FlowPicture(id, width, height, nodes, bands, middle);
        }

        private void left(Middle middle, int height) {
            double y = top(height, collected, leftNodes());
            double done = 0;
            for (var each : flows.collected()) {
                y += LABEL;
                done += coming(
                        y,
                        each.facts(),
                        voice.name("collector", each.by()),
                        "collected",
                        "#by-" + Codes.of(each.by()),
                        middle,
                        done);
                y += tall(each.facts()) + GAP;
            }
            if (flows.uncollected() > 0) {
                coming(y + LABEL, flows.uncollected(), voice.say("flow.unsaid"), "unsaid", "#by-nobody", middle, done);
            }
        }

        private int leftNodes() {
            return flows.collected().size() + (flows.uncollected() > 0 ? 1 : 0);
        }

        /** @return how much of the middle it takes */
        private double coming(double y, int facts, String who, String look, String href, Middle middle, double done) {
            var label = voice.say("flow.label", who, facts);
            nodes.add(new Node(0, y, tall(facts), 0, y - 6, "start", label, href));
            var share = middle.height() * facts / collected;
            bands.add(new Band(band(NODE, y, tall(facts), middle.x(), middle.y() + done, share), look, label, href));
            return share;
        }

        private double tall(int facts) {
            return Math.max(THINNEST, facts * scale);
        }

        private void right(Middle middle, int height) {
            double y = top(height, going, flows.going().size() + 1);
            double done = 0;
            for (var each : flows.going()) {
                y += LABEL;
                var tall = tall(each.facts());
                var href = "#to-" + Codes.of(each.to());
                nodes.add(new Node(
                        width - NODE,
                        y,
                        tall,
                        width,
                        y - 6,
                        "end",
                        voice.say("flow.label", voice.name("flow.to", each.to()), each.facts()),
                        href));
                double within = 0;
                for (var level : Flows.LEVELS) {
                    int facts = each.at(level);
                    if (facts > 0) {
                        var share = middle.height() * facts / going;
                        var thick = tall * facts / each.facts();
                        bands.add(new Band(
                                band(middle.x() + NODE, middle.y() + done, share, width - NODE, y + within, thick),
                                level == null ? "unsaid" : Codes.of(level),
                                voice.say(
                                        "flow.band",
                                        voice.name("flow.to", each.to()),
                                        facts,
                                        level == null
                                                ? voice.say("flow.unsaid")
                                                : voice.name("identifiability", level)),
                                href));
                        done += share;
                        within += thick;
                    }
                }
                y += tall + GAP;
            }
            if (flows.staying() > 0) {
                y += LABEL;
                var tall = tall(flows.staying());
                var label = voice.say("flow.label", voice.say("flow.staying"), flows.staying());
                nodes.add(new Node(width - NODE, y, tall, width, y - 6, "end", label, "#staying"));
                bands.add(new Band(
                        band(middle.x() + NODE, middle.y() + done, middle.height() - done, width - NODE, y, tall),
                        "staying",
                        label,
                        "#staying"));
            }
        }

        /** Nodes of one side stand in the middle of the height. */
        private double top(int height, int facts, int count) {
            return Math.max(0, (height - facts * scale - count * (LABEL + GAP)) / 2);
        }

        private static String band(double x0, double y0, double tall0, double x1, double y1, double tall1) {
            var half = (x0 + x1) / 2;
            return String.format(
                    Locale.ROOT,
                    "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1fV%.1fC%.1f %.1f %.1f %.1f %.1f %.1fZ",
                    x0,
                    y0,
                    half,
                    y0,
                    half,
                    y1,
                    x1,
                    y1,
                    y1 + tall1,
                    half,
                    y1 + tall1,
                    half,
                    y0 + tall0,
                    x0,
                    y0 + tall0);
        }
    }
}
