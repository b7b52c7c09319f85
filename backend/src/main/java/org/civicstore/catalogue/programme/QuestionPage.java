package org.civicstore.catalogue.programme;

import java.time.LocalDate;
import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * One question of the form.
 *
 * @param sheet what was answered before, as the hidden field holds it
 * @param number of the question, from 1
 * @param typed what was typed before into the same question; it is never lost
 * @param fault what is wrong with it, in words
 */
public record QuestionPage(
        Frame frame,
        Standing standing,
        String sheet,
        Fact fact,
        int number,
        List<String> typed,
        @Nullable String fault) {

    /** More options than these are a list to open. */
    private static final int BUTTONS = 8;

    public boolean ticked(String option) {
        return typed.contains(option);
    }

    public String text() {
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /** Whether the answers stand below each other as buttons, of which one is for those who do not know. */
    public boolean buttons() {
        return fact.kind() == FactKind.BOOLEAN
                || fact.kind() == FactKind.CHOICE && fact.options().size() <= BUTTONS;
    }

    /** Ids of what describes the field, for its {@code aria-describedby}. */
    public @Nullable String described() {
        String ids = (fact.help().isEmpty() ? "" : "help ") + (fault == null ? "" : "fault");
        return ids.isEmpty() ? null : ids.strip();
    }

    public long most() {
        return Math.max(number, standing.most());
    }

    /** The first day that the programme takes. */
    public String least() {
        return LocalDate.ofEpochDay(fact.min()).toString();
    }

    public String last() {
        return LocalDate.ofEpochDay(fact.max()).toString();
    }

    public boolean list() {
        return fact.kind() == FactKind.CHOICE && !buttons();
    }

    public boolean boxes() {
        return fact.kind() == FactKind.CHOICES;
    }
}
