package org.civicstore.certification.eligibility;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Thinks of programmes and of people, from a seed. Domains are so small that every completion of a profile can be tried, and
 * bounds in rules lie at their edges, between and beyond.
 */
final class RandomProgrammes {

    /** Days on which parameters change, one of which is asked about. */
    static final LocalDate ON = LocalDate.parse("2024-02-29");

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate BORN = LocalDate.parse("2004-02-26");
    private static final int TRIES = 1_000;

    private final Random random;
    private ObjectNode programme = JSON.createObjectNode();
    /** Facts by kind; derived ones among them. */
    private Map<FactKind, List<String>> ids = new LinkedHashMap<>();

    private Map<String, long[]> ranges = new LinkedHashMap<>();
    private Map<String, Integer> options = new LinkedHashMap<>();
    private Map<String, FactKind> parameters = new LinkedHashMap<>();
    private Map<String, String> listed = new LinkedHashMap<>();

    RandomProgrammes(long seed) {
        this.random = new Random(seed);
    }

    /** The text of a programme that the reader accepts. */
    String next() {
        for (int i = 0; i < TRIES; i++) {
            String text = any();
            if (read(text).programme().isPresent()) {
                return text;
            }
        }
        throw new IllegalStateException("The generator makes no programme that can be read");
    }

    static ProgrammeReading read(String text) {
        return ProgrammeReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Somebody.
     *
     * @param known how many in a hundred facts are known
     */
    Map<String, @Nullable Object> person(Programme of, int known) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (Fact fact : of.facts()) {
            int chance = random.nextInt(100);
            if (fact.isAsked() && chance < known) {
                answers.put(fact.id(), value(fact));
            } else if (fact.isAsked() && chance >= 96) {
                answers.put(fact.id(), null);
            }
        }
        return answers;
    }

    Object value(Fact fact) {
        return switch (fact.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case CHOICE ->
                fact.options().get(random.nextInt(fact.options().size())).id();
            case CHOICES ->
                fact.options().stream()
                        .filter(_ -> random.nextBoolean())
                        .map(Fact.Option::id)
                        .toList();
            case DATE -> LocalDate.ofEpochDay(number(fact)).toString();
            case MONEY, INTEGER -> number(fact);
        };
    }

    /** In large domains where it is interesting: at a bound of a rule, or beside it. */
    private long number(Fact fact) {
        if (fact.max() - fact.min() < 100) {
            return fact.min() + random.nextLong(fact.max() - fact.min() + 1);
        }
        long[] edges = {
            0,
            1_600_000,
            3_200_000,
            3_400_000,
            3_900_000,
            4_500_000,
            6_000_000,
            6_300_000,
            7_200_000,
            8_900_000,
            12_402_800,
            13_016_000,
            3,
            12,
            18,
            24,
            51,
            56,
            60,
            65,
            9_555,
            13_208
        };
        long near = edges[random.nextInt(edges.length)] + random.nextInt(5) - 2;
        return Math.clamp(near, fact.min(), fact.max());
    }

    private String any() {
        programme = JSON.createObjectNode();
        ids = new LinkedHashMap<>();
        ranges = new LinkedHashMap<>();
        options = new LinkedHashMap<>();
        parameters = new LinkedHashMap<>();
        listed = new LinkedHashMap<>();
        for (FactKind kind : FactKind.values()) {
            ids.put(kind, new ArrayList<>());
        }
        programme.put("slug", "random").put("name", "Random").put("currency", "NOK");
        ArrayNode facts = programme.putArray("facts");
        int asked = 2 + random.nextInt(5);
        for (int i = 0; i < asked; i++) {
            asked(facts.addObject(), "f" + i);
        }
        parameters(programme.putArray("parameters"));
        sum(facts, FactKind.MONEY, "money-sum");
        sum(facts, FactKind.INTEGER, "sum");
        if (!ids.get(FactKind.DATE).isEmpty()) {
            ObjectNode years = derived(facts, FactKind.INTEGER, "years").putObject("years");
            years.put("since", pick(ids.get(FactKind.DATE)));
            if (random.nextBoolean()) {
                years.put("on", ON.minusDays(random.nextInt(3)).toString());
            }
            add("years", FactKind.INTEGER, 17, 22);
        }
        if (random.nextBoolean()) {
            ObjectNode fact = derived(facts, FactKind.BOOLEAN, "flag");
            rule(fact.putObject("when"), 2);
            ids.get(FactKind.BOOLEAN).add("flag");
        }
        ArrayNode offers = programme.putArray("offers");
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            offer(offers.addObject(), "o" + i);
        }
        programme
                .putObject("fallback")
                .put("id", "fallback")
                .put("name", "Fallback")
                .put("summary", "For all.");
        return programme.toString();
    }

    private void asked(ObjectNode fact, String id) {
        FactKind kind = FactKind.values()[random.nextInt(FactKind.values().length)];
        fact.put("id", id).put("kind", kind.name()).put("name", id).put("question", id);
        switch (kind) {
            case MONEY, INTEGER -> {
                long min = random.nextInt(6) - 3;
                long max = min + random.nextInt(6);
                fact.put("min", min).put("max", max);
                add(id, kind, min, max);
            }
            case DATE -> {
                long min = BORN.plusDays(random.nextInt(3)).toEpochDay();
                long max = min + random.nextInt(6);
                fact.put("min", LocalDate.ofEpochDay(min).toString());
                fact.put("max", LocalDate.ofEpochDay(max).toString());
                add(id, kind, min, max);
            }
            case CHOICE, CHOICES -> {
                int many = 1 + random.nextInt(kind == FactKind.CHOICE ? 5 : 3);
                ArrayNode list = fact.putArray("options");
                for (int i = 0; i < many; i++) {
                    list.addObject().put("id", option(i)).put("name", option(i));
                }
                options.put(id, many);
                ids.get(kind).add(id);
            }
            case BOOLEAN -> ids.get(kind).add(id);
        }
    }

    private void parameters(ArrayNode all) {
        for (FactKind kind : List.of(FactKind.MONEY, FactKind.INTEGER, FactKind.DATE)) {
            for (String id : ids.get(kind)) {
                if (random.nextInt(3) == 0) {
                    dated(all.addObject(), "p-" + id, kind).forEach(value -> literal(value, "value", id));
                    parameters.put("p-" + id, kind);
                }
            }
        }
        options.forEach((id, many) -> {
            if (random.nextInt(3) == 0) {
                ObjectNode parameter = all.addObject();
                List<ObjectNode> values = dated(parameter, "l-" + id, FactKind.CHOICES);
                parameter.put("of", id);
                values.forEach(value -> some(value.putArray("value"), many, 0));
                listed.put(id, "l-" + id);
            }
        });
    }

    private List<ObjectNode> dated(ObjectNode parameter, String id, FactKind kind) {
        parameter.put("id", id).put("kind", kind.name()).put("name", id);
        ArrayNode values = parameter.putArray("values");
        List<ObjectNode> dated = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            dated.add(values.addObject().put("from", ON.minusDays(1).plusDays(i).toString()));
        }
        return dated;
    }

    private void sum(ArrayNode facts, FactKind kind, String id) {
        List<String> parts = new ArrayList<>(ids.get(kind));
        if (parts.size() < 2 || random.nextInt(4) == 0) {
            return;
        }
        ArrayNode sum = derived(facts, kind, id).putArray("sum");
        long min = 0;
        long max = 0;
        for (String part : parts.subList(0, 2)) {
            boolean minus = random.nextInt(3) == 0;
            sum.addObject().put(minus ? "minus" : "plus", part);
            long[] range = ranges.get(part);
            min += minus ? -range[1] : range[0];
            max += minus ? -range[0] : range[1];
        }
        add(id, kind, min, max);
    }

    private ObjectNode derived(ArrayNode facts, FactKind kind, String id) {
        // Not last in the file, so that the order of the file is not the order of derivation.
        return facts.insertObject(random.nextInt(facts.size() + 1))
                .put("id", id)
                .put("kind", kind.name())
                .put("name", id);
    }

    private void add(String id, FactKind kind, long min, long max) {
        ids.get(kind).add(id);
        ranges.put(id, new long[] {min, max});
    }

    private void offer(ObjectNode offer, String id) {
        offer.put("id", id).put("name", id).put("provider", "Somebody");
        ArrayNode paths = offer.putArray("paths");
        int many = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            rule(paths.addObject().put("id", "w" + i).putObject("when"), 3);
        }
        ArrayNode benefits = offer.putArray("benefits");
        for (int i = 0; i < random.nextInt(3); i++) {
            ObjectNode benefit = benefits.addObject().put("id", "b" + i).put("name", "b" + i);
            if (random.nextInt(3) > 0) {
                rule(benefit.putObject("when"), 2);
            }
        }
    }

    private void rule(ObjectNode rule, int depth) {
        int shape = depth == 0 ? 3 : random.nextInt(5);
        switch (shape) {
            case 0, 1 -> {
                ArrayNode inner = rule.putArray(shape == 0 ? "all" : "any");
                int many = 1 + random.nextInt(3);
                for (int i = 0; i < many; i++) {
                    rule(inner.addObject(), depth - 1);
                }
            }
            case 2 -> rule(rule.putObject("not"), depth - 1);
            default -> condition(rule);
        }
    }

    private void condition(ObjectNode rule) {
        List<FactKind> kinds =
                ids.keySet().stream().filter(kind -> !ids.get(kind).isEmpty()).toList();
        FactKind kind = kinds.get(random.nextInt(kinds.size()));
        String id = pick(ids.get(kind));
        rule.put("fact", id);
        switch (kind) {
            case BOOLEAN -> rule.put("is", random.nextBoolean());
            case CHOICE, CHOICES -> {
                String test = kind == FactKind.CHOICE ? "oneOf" : random.nextBoolean() ? "includesAny" : "includesAll";
                if (listed.containsKey(id) && random.nextBoolean()) {
                    rule.putObject(test).put("parameter", listed.get(id));
                } else if (kind == FactKind.CHOICE && random.nextBoolean()) {
                    rule.put("is", option(random.nextInt(options.get(id))));
                } else {
                    some(rule.putArray(test), options.get(id), 1);
                }
            }
            case MONEY, INTEGER, DATE -> ordered(rule, id, kind);
        }
    }

    private void ordered(ObjectNode rule, String id, FactKind kind) {
        switch (random.nextInt(6)) {
            case 0 -> bound(rule, "is", id, kind);
            case 1 -> {
                ObjectNode values = JSON.createObjectNode();
                ArrayNode list = rule.putArray("oneOf");
                for (int i = 0; i < 1 + random.nextInt(3); i++) {
                    literal(values, "value", id);
                    list.add(values.get("value"));
                }
            }
            case 2 -> bound(rule, random.nextBoolean() ? "atLeast" : "above", id, kind);
            case 3 -> bound(rule, random.nextBoolean() ? "atMost" : "below", id, kind);
            default -> {
                bound(rule, random.nextBoolean() ? "atLeast" : "above", id, kind);
                bound(rule, random.nextBoolean() ? "atMost" : "below", id, kind);
            }
        }
    }

    private void bound(ObjectNode rule, String test, String id, FactKind kind) {
        List<String> fitting = parameters.keySet().stream()
                .filter(parameter -> parameters.get(parameter) == kind)
                .toList();
        if (!fitting.isEmpty() && random.nextInt(3) == 0) {
            rule.putObject(test).put("parameter", pick(fitting));
        } else {
            literal(rule, test, id);
        }
    }

    /** A value of the domain of a fact, or just beyond it. */
    private void literal(ObjectNode parent, String field, String id) {
        long[] range = ranges.get(id);
        long value = range[0] - 1 + random.nextLong(range[1] - range[0] + 3);
        if (ids.get(FactKind.DATE).contains(id)) {
            parent.put(field, LocalDate.ofEpochDay(value).toString());
        } else {
            parent.put(field, value);
        }
    }

    private void some(ArrayNode list, int many, int least) {
        for (int i = 0; i < many; i++) {
            if (random.nextBoolean()) {
                list.add(option(i));
            }
        }
        if (list.size() < least) {
            list.add(option(random.nextInt(many)));
        }
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String option(int i) {
        return String.valueOf((char) ('a' + i));
    }
}
