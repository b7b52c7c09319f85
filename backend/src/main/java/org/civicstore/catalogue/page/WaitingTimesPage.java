package org.civicstore.catalogue.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.review.ServicePromise;
import org.civicstore.review.WorkingDays;
import org.civicstore.review.waiting.Usual;
import org.civicstore.review.waiting.WaitingTimes;

/** How long vendors wait, for everybody. */
public record WaitingTimesPage(Frame frame, WaitingTimes times) {

    /** A row of the table: what it is called, and the figures. */
    public record Row(String name, WaitingTimes.Line line) {}

    /** One sentence that says it all. */
    public String sentence() {
        return times.all()
                .usual()
                .map(usual -> frame.t()
                        .say(
                                "storefront.waiting.usual",
                                Map.of("half", said(usual.half()), "most", said(usual.most()), "days", days())))
                .orElseGet(() -> frame.t().say("storefront.waiting.few", "days", days()));
    }

    public String how() {
        return frame.t()
                .say(
                        "storefront.waiting.how",
                        "promised",
                        said(ServicePromise.ORDINARY.whole()),
                        "fewest",
                        Usual.FEWEST);
    }

    public String now() {
        return frame.t()
                .say(
                        "storefront.waiting.now",
                        "waiting",
                        times.waiting(),
                        "oldest",
                        times.oldest().map(frame.t()::date).orElse("none"));
    }

    public int days() {
        return (int) WaitingTimes.PERIOD.toDays();
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(frame.t().say("storefront.waiting.all"), times.all()));
        times.tiers()
                .forEach(one -> rows.add(new Row(
                        frame.t().say("storefront.waiting.tier." + one.tier().name()), one.line())));
        times.profiles().forEach(one -> rows.add(new Row(frame.t().word("profile", one.profile()), one.line())));
        rows.add(new Row(frame.t().say("storefront.waiting.fast"), times.fast()));
        return rows;
    }

    public String half(WaitingTimes.Line line) {
        return figure(line.usual().map(Usual::half));
    }

    public String most(WaitingTimes.Line line) {
        return figure(line.usual().map(Usual::most));
    }

    public String inTime(WaitingTimes.Line line) {
        return line.inTime()
                .map(inTime ->
                        frame.t().say("storefront.waiting.inTimeOf", "inTime", inTime, "decided", line.decided()))
                .orElseGet(() -> frame.t().say("storefront.waiting.tooFew"));
    }

    private String figure(Optional<Duration> took) {
        return took.map(this::said).orElseGet(() -> frame.t().say("storefront.waiting.tooFew"));
    }

    /** In working days, rounded up to a tenth: nobody waited longer than this says. */
    private String said(Duration took) {
        long tenth = WorkingDays.DAY.toMillis() / 10;
        return frame.t().say("storefront.waiting.days", "days", (took.toMillis() + tenth - 1) / tenth / 10.0);
    }
}
