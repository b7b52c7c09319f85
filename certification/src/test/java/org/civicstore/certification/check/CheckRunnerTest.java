package org.civicstore.certification.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.civicstore.certification.checks.StandardChecks;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRunnerTest {

    @TempDir
    Path folder;

    private interface Body {
        CheckOutcome run(CheckContext context) throws Exception;
    }

    private record Scripted(CheckInfo info, Body body) implements Check {
        @Override
        public CheckOutcome run(CheckContext context) throws Exception {
            return body.run(context);
        }
    }

    private static Check check(String criterion, Duration timeout, Body body) {
        CheckInfo info = new CheckInfo("x." + criterion, "1", criterion, Set.of(SubjectKind.values()), timeout);
        return new Scripted(info, body);
    }

    private CheckExecution run(Duration timeout, Body body) {
        return Screening.run(check("SEC-01", timeout, body), Subjects.android().build(), folder);
    }

    private CheckExecution run(Body body) {
        return run(Duration.ofSeconds(60), body);
    }

    @Nested
    class ACheck {

        @Test
        void that_throws_is_an_error_with_the_reason() {
            CheckExecution execution = run(_ -> {
                throw new IllegalStateException("no disk");
            });
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.ERROR);
            assertThat(execution.note()).contains("no disk");
            assertThat(execution.findings()).isEmpty();
        }

        @Test
        void that_does_not_come_back_is_an_error() {
            CountDownLatch never = new CountDownLatch(1);
            CheckExecution execution = run(Duration.ofMillis(50), _ -> {
                never.await();
                return new CheckOutcome.Pass("too late");
            });
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.ERROR);
            assertThat(execution.note()).contains("did not finish");
        }

        @Test
        void that_runs_out_of_stack_is_an_error() {
            assertThat(run(_ -> endless(0)).outcome()).isEqualTo(OutcomeKind.ERROR);
        }

        @Test
        void that_finds_the_process_unsound_takes_the_process_down() {
            assertThatThrownBy(() -> run(_ -> {
                        throw new LinkageError("unsound");
                    }))
                    .isInstanceOf(LinkageError.class)
                    .hasMessage("unsound");
        }

        @Test
        void has_a_folder_of_its_own() {
            List<String> folders = new ArrayList<>();
            CheckExecution execution = run(context -> {
                Files.createFile(context.scratch().resolve("note"));
                folders.add(context.scratch().getFileName().toString());
                return new CheckOutcome.Pass("");
            });
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.PASS);
            assertThat(folders).containsExactly("x.SEC-01");
        }

        private CheckOutcome endless(int depth) {
            return endless(depth + 1).kind() == OutcomeKind.PASS
                    ? new CheckOutcome.Pass("deep")
                    : new CheckOutcome.Skipped("deep");
        }
    }

    @Nested
    class TheStandardChecks {

        private final CheckRegistry registry = StandardChecks.with(Optional.empty());
        private final CriteriaEdition edition = CriteriaEdition.current();

        @Test
        void each_speak_about_a_criterion_of_some_edition() {
            assertThat(registry.checks()).hasSizeGreaterThanOrEqualTo(14).allSatisfy(check -> assertThat(
                            CriteriaEdition.shipped().stream()
                                    .map(CriteriaEdition::load)
                                    .flatMap(one -> one.find(check.info().criterion()).stream()))
                    .as(check.info().id())
                    .isNotEmpty());
        }

        @Test
        void are_not_due_before_the_edition_that_has_their_criterion() {
            Subject link = Subjects.of(SubjectKind.STORE_LINK).build();
            assertThat(registry.due(link, edition))
                    .noneMatch(check -> check.info().id().equals("declaration.audience"));
            assertThat(registry.due(link, CriteriaEdition.load("2026-2")))
                    .anyMatch(check -> check.info().id().equals("declaration.audience"));
        }

        @Test
        void are_due_only_for_kinds_they_can_examine() {
            Subject link = Subjects.of(SubjectKind.STORE_LINK).build();
            assertThat(registry.due(link, edition))
                    .isNotEmpty()
                    .allMatch(check -> check.info().kinds().contains(SubjectKind.STORE_LINK))
                    .noneMatch(check -> check.info().id().equals("android.signature"));
            Subject installer = Subjects.of(SubjectKind.DESKTOP_INSTALLER).build();
            assertThat(registry.due(installer, edition))
                    .anyMatch(check -> check.info().id().equals("container"));
        }

        @Test
        void never_share_an_id_or_a_criterion() {
            Check one = check("SEC-01", Duration.ofSeconds(1), _ -> new CheckOutcome.Pass(""));
            assertThatThrownBy(() -> new CheckRegistry(List.of(one, one))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
