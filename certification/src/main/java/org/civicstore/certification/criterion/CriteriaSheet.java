package org.civicstore.certification.criterion;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One file of an edition as it was written, with its lines. */
record CriteriaSheet(String file, @Nullable Object content, Optional<Node> node) {

    /** The file is not YAML. */
    static final class NoYaml extends Exception {

        private static final long serialVersionUID = 1L;
        private final int line;

        NoYaml(String message, int line, Throwable cause) {
            super(message, cause);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static CriteriaSheet parse(String file, byte[] bytes) throws NoYaml {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            Optional<Node> node = new Compose(settings).composeInputStream(new ByteArrayInputStream(bytes));
            return new CriteriaSheet(file, CriteriaFiles.yaml(file, bytes), node);
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new NoYaml(String.valueOf(malformed.getProblem()), line, malformed);
        } catch (YamlEngineException | CriteriaBroken malformed) {
            throw new NoYaml(String.valueOf(malformed.getMessage()), 0, malformed);
        }
    }

    Optional<Object> field(String name) {
        return content instanceof Map<?, ?> root ? Optional.ofNullable(root.get(name)) : Optional.empty();
    }

    List<String> texts(String name) {
        return field(name).map(value -> value instanceof List<?> list ? list : List.of()).orElse(List.of()).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    List<Map<?, ?>> entries(String name) {
        return field(name).map(value -> value instanceof List<?> list ? list : List.of()).orElse(List.of()).stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .toList();
    }

    /** Where a field of the criterion with that id stands; of the file itself when the id is empty. 0 when it is not there. */
    int lineOf(String id, String field) {
        if (id.isEmpty()) {
            return node.flatMap(root -> child(root, field))
                    .map(CriteriaSheet::line)
                    .orElse(0);
        }
        return node.flatMap(root -> child(root, "criteria")).stream()
                .filter(SequenceNode.class::isInstance)
                .flatMap(list -> ((SequenceNode) list).getValue().stream())
                .filter(entry -> child(entry, "id")
                        .filter(named -> named instanceof ScalarNode text
                                && text.getValue().equals(id))
                        .isPresent())
                .reduce((first, last) -> last)
                .map(entry -> child(entry, field).map(CriteriaSheet::line).orElseGet(() -> line(entry)))
                .orElse(0);
    }

    /** Where the value at a JSON Pointer (RFC 6901) stands, or the nearest thing around it that is there. */
    int lineAt(String pointer) {
        Optional<Node> at = node;
        int line = at.map(CriteriaSheet::line).orElse(0);
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            at = at.flatMap(here -> child(here, step.replace("~1", "/").replace("~0", "~")));
            line = at.map(CriteriaSheet::line).orElse(line);
        }
        return line;
    }

    /** The id of the criterion or profile that the pointer leads into, and the rest of the way. */
    String placeAt(String pointer) {
        String[] steps = pointer.split("/");
        if (steps.length < 3 || !steps[2].matches("[0-9]+")) {
            return String.join(" > ", List.of(steps).subList(Math.min(1, steps.length), steps.length));
        }
        List<Map<?, ?>> entries = entries(steps[1]);
        int index = Integer.parseInt(steps[2]);
        Object id = index < entries.size() ? entries.get(index).get("id") : null;
        String entry = id == null ? steps[1] + " " + (index + 1) : String.valueOf(id);
        List<String> rest = List.of(steps).subList(3, steps.length);
        return rest.isEmpty() ? entry : entry + " > " + String.join(" > ", rest);
    }

    private static Optional<Node> child(Node parent, String step) {
        if (parent instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(step))
                    .findFirst()
                    .map(NodeTuple::getValueNode);
        }
        if (parent instanceof SequenceNode list && step.matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(step);
            return index < list.getValue().size() ? Optional.of(list.getValue().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
