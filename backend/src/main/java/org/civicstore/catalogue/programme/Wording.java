package org.civicstore.catalogue.programme;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.certification.eligibility.Amount;
import org.civicstore.certification.eligibility.Comparison;
import org.civicstore.certification.eligibility.Comparison.Bound;
import org.civicstore.certification.eligibility.Eligibility;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.FactKind;
import org.civicstore.certification.eligibility.OptionSet;
import org.civicstore.certification.eligibility.Parameter;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.shared.text.Languages;
import org.jspecify.annotations.Nullable;

/** Facts, answers and demands in the words of a reader. Its twin is {@code wording.ts}. */
public final class Wording {
    private final Programme programme;
    private final LocalDate on;
    private final Speech t;
    private final Locale locale;

    Wording(Programme programme, LocalDate on, Speech t) {
        this.programme = programme;
        this.on = on;
        this.t = t;
        this.locale = Languages.locale(t.language());
    }

    public Fact fact(String id) {
        return programme.fact(id).orElseThrow();
    }

    /** The name of a fact, as a sentence begins. */
    public String name(Fact fact) {
        String name = t.pick(fact.name());
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** An answer or a value that follows from answers. */
    public String value(Fact fact, @Nullable Object value) {
        return switch (value) {
            case null -> t.say("eligibility.unknown");
            case Boolean flag -> t.say(flag ? "eligibility.yes" : "eligibility.no");
            case List<?> list when list.isEmpty() -> t.say("eligibility.none");
            case List<?> list ->
                list.stream().map(one -> option(fact, String.valueOf(one))).collect(Collectors.joining(", "));
            case Long number -> number(fact.kind(), number);
            default ->
                fact.kind() == FactKind.DATE
                        ? t.date(LocalDate.parse(value.toString()))
                        : option(fact, value.toString());
        };
    }

    private String option(Fact fact, String id) {
        return fact.options().stream()
                .filter(option -> option.id().equals(id))
                .map(option -> t.pick(option.name()))
                .findFirst()
                .orElse(id);
    }

    /** An amount, number or day. */
    String number(FactKind kind, long number) {
        return switch (kind) {
            case DATE -> t.date(LocalDate.ofEpochDay(number));
            case MONEY -> money(number);
            default -> NumberFormatter.withLocale(locale).format(number).toString();
        };
    }

    private String money(long minor) {
        BigDecimal amount = BigDecimal.valueOf(minor, TypedAnswer.digits(programme));
        var format = NumberFormatter.withLocale(locale);
        if (programme.currency().isPresent()) {
            format = format.unit(Currency.getInstance(programme.currency().get()));
        }
        return format.precision(Precision.fixedFraction(TypedAnswer.digits(programme))
                        .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE))
                .format(amount)
                .toString();
    }

    /** What is demanded of a fact, to be read after "must be". */
    public String demand(Demand.Need need) {
        Fact fact = fact(need.condition().fact());
        boolean not = need.negated();
        return switch (need.condition().comparison()) {
            case Comparison.Is(boolean value) -> t.say(value == not ? "eligibility.no" : "eligibility.yes");
            case Comparison.Within(Optional<Bound> lower, Optional<Bound> upper) -> within(fact, lower, upper, not);
            case Comparison.OneOf(List<Long> values) ->
                oneOf(values.stream().map(value -> number(fact.kind(), value)).toList(), not);
            case Comparison.Chosen(OptionSet set) -> oneOf(names(fact, set), not) + called(set);
            case Comparison.Includes(OptionSet set, boolean all) ->
                t.say(
                                not
                                        ? all ? "eligibility.demand.notAll" : "eligibility.demand.noneOf"
                                        : all ? "eligibility.demand.allOf" : "eligibility.demand.anyOf",
                                Map.of(
                                        "options",
                                        String.join(", ", names(fact, set)),
                                        "count",
                                        names(fact, set).size()))
                        + called(set);
        };
    }

    private String oneOf(List<String> names, boolean not) {
        return t.say(
                not ? "eligibility.demand.noneOf" : "eligibility.demand.oneOf",
                Map.of("options", String.join(", ", names), "count", names.size()));
    }

    private String within(Fact fact, Optional<Bound> lower, Optional<Bound> upper, boolean not) {
        if (lower.isPresent() && lower.equals(upper) && !not) {
            return number(fact.kind(), amount(lower.get().amount()));
        }
        List<String> parts = Stream.concat(
                        lower
                                .map(bound -> bound(
                                        fact,
                                        bound,
                                        not,
                                        bound.inclusive() ? "atLeast" : "above",
                                        bound.inclusive() ? "below" : "atMost"))
                                .stream(),
                        upper
                                .map(bound -> bound(
                                        fact,
                                        bound,
                                        not,
                                        bound.inclusive() ? "atMost" : "below",
                                        bound.inclusive() ? "above" : "atLeast"))
                                .stream())
                .toList();
        return parts.size() == 1
                ? parts.getFirst()
                : t.say(
                        not ? "eligibility.demand.or" : "eligibility.demand.and",
                        "first",
                        parts.getFirst(),
                        "second",
                        parts.getLast());
    }

    private String bound(Fact fact, Bound bound, boolean not, String straight, String turned) {
        String limit = number(fact.kind(), amount(bound.amount()));
        String words = t.say(
                "eligibility.demand." + (fact.kind() == FactKind.DATE ? "day." : "") + (not ? turned : straight),
                "limit",
                limit);
        return words + (bound.amount() instanceof Amount.Of(String parameter) ? called(parameter) : "");
    }

    private long amount(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(long value) -> value;
            case Amount.Of(String parameter) -> dated(parameter).number();
        };
    }

    private List<String> names(Fact fact, OptionSet set) {
        List<String> ids =
                switch (set) {
                    case OptionSet.Fixed(List<String> options) -> options;
                    case OptionSet.Of(String parameter) -> dated(parameter).options();
                };
        return ids.stream().map(id -> option(fact, id)).toList();
    }

    private Parameter.Dated dated(String parameter) {
        return programme.parameter(parameter).flatMap(one -> one.on(on)).orElseThrow();
    }

    private String called(OptionSet set) {
        return set instanceof OptionSet.Of(String parameter) ? called(parameter) : "";
    }

    private String called(String parameter) {
        return " (" + t.pick(programme.parameter(parameter).orElseThrow().name()) + ")";
    }

    /** Values of a fact that would be enough. */
    public String change(Eligibility.Change change) {
        Fact fact = fact(change.fact());
        return change.values().stream()
                .map(turn -> turn(fact, turn))
                .collect(Collectors.joining(t.say("eligibility.change.or")));
    }

    private String turn(Fact fact, Eligibility.Turn turn) {
        return switch (turn) {
            case Eligibility.Is(boolean value) -> t.say(value ? "eligibility.yes" : "eligibility.no");
            case Eligibility.Chosen(String option) -> option(fact, option);
            case Eligibility.With(String option) -> t.say("eligibility.change.with", "option", option(fact, option));
            case Eligibility.Without(String option) ->
                t.say("eligibility.change.without", "option", option(fact, option));
            case Eligibility.Within(FactKind kind, @Nullable Long least, @Nullable Long most) ->
                range(kind, least, most);
        };
    }

    private String range(FactKind kind, @Nullable Long least, @Nullable Long most) {
        String day = kind == FactKind.DATE ? "day." : "";
        if (least == null || most == null) {
            return least == null && most == null
                    ? t.say("eligibility.change.any")
                    : t.say(
                            "eligibility.demand." + day + (least == null ? "atMost" : "atLeast"),
                            "limit",
                            number(kind, least == null ? most : least));
        }
        return least.equals(most)
                ? number(kind, least)
                : t.say(
                        "eligibility.demand.and",
                        "first",
                        t.say("eligibility.demand." + day + "atLeast", "limit", number(kind, least)),
                        "second",
                        t.say("eligibility.demand." + day + "atMost", "limit", number(kind, most)));
    }
}
