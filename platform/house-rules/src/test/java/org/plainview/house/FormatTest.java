package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is laid out by palantir-java-format. A test and no Maven plugin, because Maven may run on a JDK that
 * cannot parse today's Java. {@code mvn -pl platform/house-rules test -Dformat} lays the files out instead of checking.
 */
class FormatTest {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void everyJavaFileIsLaidOut() throws IOException, FormatterException {
        var apply = System.getProperty("format") != null;
        var wrong = new ArrayList<String>();
        for (var file : Tree.files(".java")) {
            var text = Tree.read(file);
            var laidOut = formatter.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR));
            if (!laidOut.equals(text)) {
                if (apply) {
                    Files.writeString(file, laidOut);
                } else {
                    wrong.add(Tree.ROOT.relativize(file).toString());
                }
            }
        }
        assertThat(wrong)
                .as("files to lay out with: mvn -pl platform/house-rules test -Dformat")
                .isEmpty();
    }
}
