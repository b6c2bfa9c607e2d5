package org.plainview.plugins.wisconsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class WisconsinRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new WisconsinRules();
    }

    @Test
    void hasWordsForEveryFieldAndChoice() {
        var words = ResourceBundle.getBundle("messages", Locale.ENGLISH);
        var said = pack().fields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.label(), field.help()),
                        field.choices().stream().map(ExtraField.Choice::label)));

        assertThat(said.map(Message::key)).isNotEmpty().allMatch(words::containsKey);
    }
}
