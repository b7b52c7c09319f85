package org.civicstore.certification.checks.interoperability;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicstore.certification.check.EvidenceFile;

/** Offers that a vendor exported as a sample: a JSON array of objects (or the first one inside an object), or CSV with a head. */
record OfferSample(List<Offer> offers) {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_OFFERS = 2_000;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_CELLS = 200;
    private static final Pattern FIELD =
            Pattern.compile("esco|isco|styrk|ssyk|disco|occupation|yrke|profession|ammatti|erhverv");
    private static final Pattern ESCO =
            Pattern.compile("https?://data\\.europa\\.eu/esco/(?:occupation|isco)/[A-Za-z0-9-]{1,40}");
    private static final Pattern DIGITS = Pattern.compile("C?[0-9]{4}(?:[.][0-9]{1,6}){0,3}|[0-9]{7}");

    /**
     * One of them.
     *
     * @param name by which a person finds it in the sample
     * @param codes what stands in fields that are called after an occupation or a classification
     */
    record Offer(String name, List<String> codes) {}

    /** Whether it is a concept of ESCO, or a code of ISCO-08 or a classification that follows it. */
    static boolean isOccupationCode(String code) {
        return ESCO.matcher(code).matches() || DIGITS.matcher(code).matches();
    }

    /** Empty when the file is neither JSON with objects nor CSV. */
    static Optional<OfferSample> read(EvidenceFile file) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(file.path())) {
            text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
        String start = text.stripLeading();
        List<Offer> offers = start.startsWith("{") || start.startsWith("[")
                ? json(start)
                : file.fileName().toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(text) : List.of();
        return Optional.of(new OfferSample(offers))
                .filter(sample -> !sample.offers().isEmpty());
    }

    private static List<Offer> json(String text) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        try {
            JsonNode tree = JsonMapper.builder(factory).build().readTree(text);
            List<Offer> offers = new ArrayList<>();
            for (JsonNode record : records(tree)) {
                if (record.isObject() && offers.size() < MAX_OFFERS) {
                    List<String> codes = new ArrayList<>();
                    collect(record, false, codes);
                    offers.add(new Offer(name(record, offers.size() + 1), codes));
                }
            }
            return offers;
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static JsonNode records(JsonNode tree) {
        return tree.isArray()
                ? tree
                : tree.properties().stream()
                        .map(Map.Entry::getValue)
                        .filter(JsonNode::isArray)
                        .findFirst()
                        .orElseGet(MissingNode::getInstance);
    }

    /** Codes stand in the field itself or anywhere inside it: {@code "occupation": {"code": "2512"}}. */
    private static void collect(JsonNode node, boolean wanted, List<String> codes) {
        if (node.isValueNode()) {
            if (wanted && !node.asText().isBlank()) {
                codes.add(node.asText().strip());
            }
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, wanted, codes));
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(field.getValue(), wanted || isOccupation(field.getKey()), codes);
        }
    }

    private static String name(JsonNode record, int number) {
        for (String field : List.of("id", "title", "identifier", "reference")) {
            if (record.path(field).isValueNode() && !record.path(field).asText().isBlank()) {
                return record.path(field).asText();
            }
        }
        return "offer " + number;
    }

    private static List<Offer> csv(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(MAX_OFFERS + 1)
                .toList();
        if (lines.size() < 2) {
            return List.of();
        }
        String first = lines.getFirst();
        char separator = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        List<String> head = cells(first, separator);
        List<Offer> offers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line, separator);
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
                if (isOccupation(head.get(i)) && !cells.get(i).isBlank()) {
                    codes.add(cells.get(i));
                }
            }
            offers.add(
                    new Offer(cells.getFirst().isBlank() ? "offer " + (offers.size() + 1) : cells.getFirst(), codes));
        }
        return offers;
    }

    /** One line of CSV (RFC 4180, without line breaks in cells). */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length() && cells.size() < MAX_CELLS; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static boolean isOccupation(String field) {
        return FIELD.matcher(field.toLowerCase(Locale.ROOT)).find();
    }
}
