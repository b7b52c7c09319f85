package org.civicstore.certification.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document (core schema) from its event stream. The library's own composer and constructor recurse and
 * expand, so they are not used: an alias here stands for the same, already built piece.
 */
public final class YamlSource {

    private final SourceBuilder builder = new SourceBuilder();
    private final Map<Anchor, Source> anchors = new HashMap<>();
    private final Deque<Optional<Anchor>> openAnchors = new ArrayDeque<>();
    private int documents;

    private YamlSource() {}

    /** @param limit how many bytes are read at most */
    public static Source parse(byte[] bytes, int limit) throws UnreadableSource {
        String text = SourceText.decode(bytes, limit);
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        YamlSource source = new YamlSource();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                source.accept(event);
            }
        } catch (MarkedYamlEngineException malformed) {
            throw malformed(malformed);
        } catch (YamlEngineException unreadable) {
            throw UnreadableSource.at(
                    0,
                    0,
                    "source.not-yaml",
                    "The file is not YAML: " + Quote.of(String.valueOf(unreadable.getMessage())),
                    "Remove characters that cannot be printed, and check the file with a YAML editor.");
        }
        return source.builder.finish();
    }

    private void accept(Event event) throws UnreadableSource {
        int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        int column = event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
        switch (event.getEventId()) {
            case DocumentStart -> onlyOne((DocumentStartEvent) event, line, column);
            case MappingStart, SequenceStart -> open((CollectionStartEvent) event, line, column);
            case MappingEnd, SequenceEnd -> {
                Source built = builder.close();
                openAnchors.pop().ifPresent(anchor -> anchors.put(anchor, built));
            }
            case Scalar -> scalar((ScalarEvent) event, line, column);
            case Alias -> alias((AliasEvent) event, line, column);
            case Comment, DocumentEnd, StreamStart, StreamEnd -> {}
        }
    }

    private void onlyOne(DocumentStartEvent event, int line, int column) throws UnreadableSource {
        if (++documents > 1) {
            throw UnreadableSource.at(
                    line,
                    column,
                    "source.many-documents",
                    "A second YAML document begins here.",
                    "Hand in a file with one document; remove the line with three dashes and what follows.");
        }
    }

    private void open(CollectionStartEvent event, int line, int column) throws UnreadableSource {
        if (event instanceof MappingStartEvent) {
            builder.openMapping(line, column);
        } else {
            builder.openSequence(line, column);
        }
        openAnchors.push(event.getAnchor());
    }

    private void scalar(ScalarEvent event, int line, int column) throws UnreadableSource {
        if (builder.expectsKey()) {
            builder.key(line, column, event.getValue());
            return;
        }
        Source value = value(event, line, column);
        builder.add(value);
        remember(event, value);
    }

    private void alias(AliasEvent event, int line, int column) throws UnreadableSource {
        Source target = anchors.get(event.getAlias());
        if (target == null || builder.expectsKey()) {
            throw UnreadableSource.at(
                    line,
                    column,
                    "source.alias",
                    "The alias *" + Quote.of(event.getAlias().getValue()) + " stands for nothing that came before it.",
                    "Write the value out instead.");
        }
        builder.add(target);
    }

    private void remember(NodeEvent event, Source value) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
    }

    /** YAML 1.2 core schema (YAML 1.2.2 section 10.3.2): only a plain scalar can be anything but a text. */
    private static Source value(ScalarEvent event, int line, int column) {
        String value = event.getValue();
        if (event.getScalarStyle() != ScalarStyle.PLAIN) {
            return new Source.Text(line, column, value);
        }
        if (value.isEmpty() || value.matches("~|null|Null|NULL")) {
            return new Source.Nothing(line, column);
        }
        if (value.matches("true|True|TRUE|false|False|FALSE")) {
            return new Source.Flag(line, column, Boolean.parseBoolean(value.toLowerCase(Locale.ROOT)));
        }
        if (value.length() < 40 && value.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
            return new Source.Numeral(line, column, value);
        }
        return new Source.Text(line, column, value);
    }

    private static UnreadableSource malformed(MarkedYamlEngineException malformed) {
        String problem = String.valueOf(malformed.getProblem());
        String remedy = problem.contains("TAB")
                ? "Indent with spaces; YAML does not allow tabs."
                : "Check indentation, quotes and colons around this place.";
        return UnreadableSource.at(
                malformed.getProblemMark().map(Mark::getLine).orElse(-1) + 1,
                malformed.getProblemMark().map(Mark::getColumn).orElse(-1) + 1,
                "source.not-yaml",
                "The file is not YAML: " + Quote.of(problem) + ".",
                remedy);
    }
}
