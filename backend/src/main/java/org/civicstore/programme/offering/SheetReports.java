package org.civicstore.programme.offering;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.certification.change.offer.OfferComparison;
import org.civicstore.certification.change.offer.OfferDifference;
import org.civicstore.certification.eligibility.OfferSheet;
import org.civicstore.certification.eligibility.ProgrammeComparison;
import org.civicstore.programme.coverage.ReachViews;
import org.civicstore.programme.offering.SheetBodies.OfferDetail;
import org.civicstore.programme.offering.SheetBodies.OfferDifferenceBody;
import org.civicstore.programme.offering.SheetBodies.OfferExample;
import org.civicstore.programme.offering.SheetBodies.OfferProblem;
import org.civicstore.programme.offering.SheetBodies.OfferRemark;
import org.civicstore.programme.offering.SheetBodies.OfferReport;

/** Says what would become of a text: what is wrong, what its examples answer, what changes, and for whom. */
@Singleton
class SheetReports {
    private final SheetDesk desk;
    private final ReachViews reach;

    SheetReports(SheetDesk desk, ReachViews reach) {
        this.desk = desk;
        this.reach = reach;
    }

    /** @param before what it is compared with */
    OfferReport report(SheetDesk.Place place, String before, String text) {
        SheetDraft draft = desk.read(place, text);
        List<OfferDifference> differences = draft.sheet()
                .map(sheet -> desk.differences(place, before, sheet))
                .orElse(List.of());
        Optional<ChangeClass> changeClass = draft.sheet().map(_ -> OfferComparison.classOf(differences));
        SheetDraft old = desk.read(place, before);
        return new OfferReport(
                draft.problems().isEmpty()
                        && draft.failed().isEmpty()
                        && draft.untried().isEmpty(),
                draft.problems().stream()
                        .map(problem -> new OfferProblem(
                                problem.line(),
                                problem.column(),
                                problem.at(),
                                problem.rule(),
                                problem.message(),
                                problem.remedy()))
                        .toList(),
                draft.sheet().map(sheet -> sheet.programme().examples().size()).orElse(0),
                draft.failed().stream()
                        .map(run -> new OfferExample(
                                run.example().line(),
                                run.example().name(),
                                run.target(),
                                run.expected(),
                                run.answered(),
                                run.because()))
                        .toList(),
                draft.untried(),
                draft.remarks().stream()
                        .map(remark -> new OfferRemark(remark.kind(), remark.place()))
                        .toList(),
                changeClass,
                differences.stream()
                        .map(each -> new OfferDifferenceBody(
                                each.aspect(),
                                each.place(),
                                each.before(),
                                each.after(),
                                each.changeClass(),
                                each.reason()))
                        .toList(),
                draft.sheet().map(_ -> details(before, text)).orElse(List.of()),
                draft.sheet().map(OfferSheet::programme).flatMap(offers -> reach.own(place.rules(), offers)),
                old.sheet().map(OfferSheet::programme).flatMap(offers -> reach.own(place.rules(), offers)),
                draft.whole().flatMap(whole -> whole.reading().programme()).flatMap(reach::change));
    }

    private static List<OfferDetail> details(String before, String text) {
        return ProgrammeComparison.of(before.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8))
                .stream()
                .map(each -> new OfferDetail(each.kind(), each.place(), each.before(), each.after()))
                .toList();
    }
}
