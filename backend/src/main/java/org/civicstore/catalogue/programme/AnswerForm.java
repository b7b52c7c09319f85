package org.civicstore.catalogue.programme;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends of a question or of the results, without script.
 *
 * @param answers what was answered before, as {@link AnswerSheet} writes it
 * @param asked the fact that the question was about
 * @param value what was typed or chosen
 * @param option what was ticked
 * @param go what to do: {@code next}, {@code unknown}, {@code back}, {@code result}, or {@code change:} and a fact
 */
@Introspected
record AnswerForm(
        @Nullable @Size(max = AnswerSheet.LONGEST) String answers,
        @Nullable @Size(max = 100) String asked,
        @Nullable @Size(max = 200) String value,
        @Nullable @Size(max = 500) List<String> option,
        @Nullable @Size(max = 200) String go) {

    static final AnswerForm START = new AnswerForm(null, null, null, null, null);

    /** So that no log can hold an answer. */
    @Override
    public String toString() {
        return "AnswerForm";
    }
}
