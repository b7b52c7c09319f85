package org.civicstore.concern.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civicstore.shared.problem.FieldProblem;
import org.junit.jupiter.api.Test;

class WrittenReportTest {

    private static List<String> faults(WrittenReport report, boolean mails) {
        return ReportRules.faults(report, mails).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void loses_what_nobody_can_see_and_keeps_lines_and_letters() {
        WrittenReport report =
                WrittenReport.of(" SECURITY ", "One\r\ntwo\rthree\u0000\u0007 \u202Eevil\u202C 🙂\t!  ", null);

        assertThat(report).isEqualTo(new WrittenReport("SECURITY", "One\ntwo\nthree evil 🙂\t!", ""));
    }

    @Test
    void has_all_its_faults_named_at_once_in_the_order_of_the_form() {
        assertThat(faults(WrittenReport.of("NOISE", "short", "nobody"), true))
                .containsExactly("/kind unknown", "/text too-short", "/email wrong-email");
        assertThat(faults(WrittenReport.of(null, null, null), true))
                .containsExactly("/kind unknown", "/text too-short");
    }

    @Test
    void may_be_as_long_as_people_say_counted_in_characters() {
        assertThat(faults(WrittenReport.of("BROKEN", "🙂".repeat(ReportRules.LONGEST), ""), true))
                .isEmpty();
        assertThat(faults(WrittenReport.of("BROKEN", "🙂".repeat(ReportRules.LONGEST + 1), ""), true))
                .containsExactly("/text too-long");
    }

    @Test
    void gives_no_address_to_a_store_that_sends_no_mail() {
        WrittenReport report = WrittenReport.of("BROKEN", "It does not open on my phone.", "kari@example.org");

        assertThat(faults(report, true)).isEmpty();
        assertThat(faults(report, false)).containsExactly("/email no-mail");
    }

    @Test
    void tells_programs_what_to_do_about_each_fault() {
        assertThat(ReportRules.faults(WrittenReport.EMPTY, true))
                .extracting(FieldProblem::detail)
                .allSatisfy(detail -> assertThat(detail).endsWith("."));
    }
}
