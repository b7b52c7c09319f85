package org.civicstore.certification.change.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.certification.eligibility.Example;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.OfferSheet;
import org.civicstore.certification.eligibility.OfferTerms;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.Rule;
import org.civicstore.certification.eligibility.RuleShift;

/**
 * How one sheet of a listing differs from another, by what it means for people: who gains, who loses, from when and until when.
 * How far that goes is for {@link OfferClasses}.
 */
public final class OfferComparison {

    private final OfferSheet before;
    private final OfferSheet after;
    private final LocalDate today;
    private final OfferClasses classes = OfferClasses.standard();
    private final List<OfferDifference> found = new ArrayList<>();

    private OfferComparison(OfferSheet before, OfferSheet after, LocalDate today) {
        this.before = before;
        this.after = after;
        this.today = today;
    }

    /** The gravest first. Both sheets are of the same listing and read against the same programme. */
    public static List<OfferDifference> of(OfferSheet before, OfferSheet after, LocalDate today) {
        OfferComparison comparison = new OfferComparison(before, after, today);
        comparison.offers();
        comparison.examples();
        return comparison.found.stream()
                .sorted(Comparator.comparing(OfferDifference::changeClass).reversed())
                .toList();
    }

    /** The gravest; routine when there is no difference. */
    public static ChangeClass classOf(List<OfferDifference> differences) {
        return differences.stream()
                .map(OfferDifference::changeClass)
                .max(Comparator.naturalOrder())
                .orElse(ChangeClass.ROUTINE);
    }

    private void offers() {
        Map<String, Offer> old = byId(before.programme().offers(), Offer::id);
        Map<String, Offer> young = byId(after.programme().offers(), Offer::id);
        old.forEach((id, offer) -> {
            if (!young.containsKey(id)) {
                add(OfferAspect.OFFER_REMOVED, "offers/" + id, text(offer.name()), "");
            }
        });
        young.forEach((id, offer) -> {
            if (old.containsKey(id)) {
                offer("offers/" + id, old.get(id), offer);
                terms(
                        "offers/" + id,
                        before.terms(id).orElseThrow(),
                        after.terms(id).orElseThrow());
            } else {
                add(OfferAspect.OFFER_ADDED, "offers/" + id, "", text(offer.name()));
            }
        });
    }

    private void offer(String place, Offer old, Offer young) {
        changed(OfferAspect.PROVIDER, place, old.provider(), young.provider());
        changed(OfferAspect.OFFER_TEXT, place + "/name", text(old.name()), text(young.name()));
        changed(OfferAspect.OFFER_TEXT, place + "/summary", text(old.summary()), text(young.summary()));
        changed(OfferAspect.OFFER_TEXT, place + "/paths", pathNames(old), pathNames(young));
        Optional<Rule> rule = RuleShift.rule(old);
        rule(
                place,
                rule,
                RuleShift.rule(young),
                !shape(old.paths()).equals(shape(young.paths())),
                OfferAspect.WIDENED,
                OfferAspect.NARROWED,
                OfferAspect.SHIFTED,
                OfferAspect.REWRITTEN);
        benefits(place, old, young);
    }

    private void benefits(String place, Offer old, Offer young) {
        Map<String, Offer.Benefit> had = byId(old.benefits(), Offer.Benefit::id);
        Map<String, Offer.Benefit> has = byId(young.benefits(), Offer.Benefit::id);
        had.forEach((id, benefit) -> {
            if (!has.containsKey(id)) {
                add(OfferAspect.BENEFIT_REMOVED, place + "/benefits/" + id, text(benefit.name()), "");
            }
        });
        has.forEach((id, benefit) -> {
            String at = place + "/benefits/" + id;
            Offer.Benefit before = had.get(id);
            if (before == null) {
                add(OfferAspect.BENEFIT_ADDED, at, "", text(benefit.name()));
                return;
            }
            changed(OfferAspect.BENEFIT_TEXT, at, text(before.name()), text(benefit.name()));
            boolean rewritten = !shape(before.when()).equals(shape(benefit.when()));
            if (rewritten) {
                // What the offer's own rule changes is said once, of the offer.
                rule(
                        at,
                        RuleShift.rule(young, before),
                        RuleShift.rule(young, benefit),
                        true,
                        OfferAspect.BENEFIT_WIDENED,
                        OfferAspect.BENEFIT_NARROWED,
                        OfferAspect.BENEFIT_SHIFTED,
                        OfferAspect.BENEFIT_REWRITTEN);
            }
        });
    }

    private void rule(
            String place,
            Optional<Rule> old,
            Optional<Rule> young,
            boolean written,
            OfferAspect widened,
            OfferAspect narrowed,
            OfferAspect shifted,
            OfferAspect rewritten) {
        if (!written) {
            return;
        }
        RuleShift shift = RuleShift.between(after.programme(), old, young, today);
        OfferAspect aspect =
                shift.gained() ? (shift.lost() ? shifted : widened) : (shift.lost() ? narrowed : rewritten);
        add(aspect, place, "", "");
    }

    private void terms(String place, OfferTerms old, OfferTerms young) {
        LocalDate began = old.from().orElse(LocalDate.MIN);
        LocalDate begins = young.from().orElse(LocalDate.MIN);
        if (!began.equals(begins)) {
            add(
                    begins.isBefore(began) ? OfferAspect.BEGINS_EARLIER : OfferAspect.BEGINS_LATER,
                    place + "/from",
                    day(old.from()),
                    day(young.from()));
        }
        LocalDate ended = old.to().orElse(LocalDate.MAX);
        LocalDate ends = young.to().orElse(LocalDate.MAX);
        if (!ended.equals(ends)) {
            add(
                    ends.isAfter(ended) ? OfferAspect.ENDS_LATER : OfferAspect.ENDS_EARLIER,
                    place + "/to",
                    day(old.to()),
                    day(young.to()));
        }
        long had = old.places().orElse(Long.MAX_VALUE);
        long has = young.places().orElse(Long.MAX_VALUE);
        if (had != has) {
            add(
                    has > had ? OfferAspect.MORE_PLACES : OfferAspect.FEWER_PLACES,
                    place + "/places",
                    old.places().map(String::valueOf).orElse(""),
                    young.places().map(String::valueOf).orElse(""));
        }
    }

    private void examples() {
        Map<String, Example> old = byId(before.programme().examples(), Example::name);
        Map<String, Example> young = byId(after.programme().examples(), Example::name);
        old.forEach((name, example) -> {
            if (!young.containsKey(name)) {
                add(OfferAspect.EXAMPLE_REMOVED, "examples", name, "");
            } else if (!said(example).equals(said(young.get(name)))) {
                add(OfferAspect.EXAMPLE_CHANGED, "examples", name, name);
            }
        });
        young.keySet().stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> add(OfferAspect.EXAMPLE_ADDED, "examples", "", name));
    }

    private static List<Object> said(Example example) {
        return List.of(example.on(), example.facts(), example.expect());
    }

    /** A rule without the places in the file: moving it is not changing it. */
    private static Object shape(Object rules) {
        return switch (rules) {
            case List<?> list -> list.stream().map(OfferComparison::shape).toList();
            case Optional<?> maybe -> maybe.map(OfferComparison::shape);
            case Offer.Way way -> List.of(way.id(), shape(way.when()));
            case Rule.All(List<Rule> inner) -> List.of("all", shape(inner));
            case Rule.Any(List<Rule> inner) -> List.of("any", shape(inner));
            case Rule.Not(Rule inner) -> List.of("not", shape(inner));
            case Rule.Condition condition -> List.of(condition.fact(), condition.comparison());
            default -> throw new IllegalStateException("No part of a rule: " + rules);
        };
    }

    private void changed(OfferAspect aspect, String place, String old, String young) {
        if (!old.equals(young)) {
            add(aspect, place, old, young);
        }
    }

    private void add(OfferAspect aspect, String place, String old, String young) {
        found.add(new OfferDifference(aspect, place, old, young, classes.of(aspect), classes.reason(aspect)));
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, item -> item, (first, _) -> first, LinkedHashMap::new));
    }

    private static String pathNames(Offer offer) {
        return offer.paths().stream().map(way -> text(way.name())).collect(Collectors.joining(" | "));
    }

    /** In every language that it has. */
    private static String text(Map<String, String> texts) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> text.getKey().equals(Programme.ANY_LANGUAGE)
                        ? text.getValue()
                        : text.getKey() + ": " + text.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
