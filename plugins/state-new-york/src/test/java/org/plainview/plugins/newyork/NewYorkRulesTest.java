package org.plainview.plugins.newyork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class NewYorkRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new NewYorkRules();
    }

    @Test
    void hasWordsForEveryFieldChoiceAndClause() {
        var words = ResourceBundle.getBundle("messages", Locale.ENGLISH);
        var said = Stream.concat(
                pack().fields().stream()
                        .flatMap(field -> Stream.concat(
                                Stream.of(field.label(), field.help()),
                                field.choices().stream().map(ExtraField.Choice::label))),
                pack().clauses().stream().flatMap(clause -> Stream.of(clause.title(), clause.text())));

        assertThat(said.map(Message::key)).isNotEmpty().allMatch(words::containsKey);
    }
}
