package org.civicstore.certification.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;

/**
 * JUnit XML in the form that Jenkins and GitLab read: one test case for each check, and one for the declaration. A check
 * whose findings do not block succeeds, with the findings as its output.
 */
final class CheckJunit {

    String of(CheckResult result) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            suite(xml, result);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text can always be written to", impossible);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter xml, CheckResult result) throws XMLStreamException {
        long failures = result.executions().stream()
                        .filter(execution -> !blocking(execution, result).isEmpty())
                        .count()
                + (result.declaration().isEmpty() ? 0 : 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "civicstore check " + result.subject().profile());
        xml.writeAttribute("tests", String.valueOf(result.executions().size() + 1));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute(
                "errors", String.valueOf(result.ended(OutcomeKind.ERROR).count()));
        xml.writeAttribute(
                "skipped",
                String.valueOf(
                        result.executions().stream().filter(CheckJunit::skipped).count()));
        declaration(xml, result);
        for (CheckExecution execution : result.executions()) {
            check(xml, execution, result);
        }
        xml.writeEndElement();
    }

    private static void declaration(XMLStreamWriter xml, CheckResult result) throws XMLStreamException {
        testCase(xml, "declaration", "declaration");
        if (!result.declaration().isEmpty()) {
            element(
                    xml,
                    "failure",
                    result.declaration().size() + " problems",
                    result.declaration().stream().map(CheckText::declaration).collect(Collectors.joining("\n")));
        }
        xml.writeEndElement();
    }

    private static void check(XMLStreamWriter xml, CheckExecution execution, CheckResult result)
            throws XMLStreamException {
        testCase(xml, execution.criterion(), execution.checkId());
        List<Finding> blocking = blocking(execution, result);
        if (!blocking.isEmpty()) {
            element(xml, "failure", blocking.getFirst().message(), text(blocking));
        } else if (execution.outcome() == OutcomeKind.ERROR) {
            element(xml, "error", execution.note(), execution.note());
        } else if (skipped(execution)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", clean(execution.note()));
        }
        List<Finding> others = execution.findings().stream()
                .filter(finding -> finding.severity() != Severity.BLOCKING)
                .filter(result::askedFor)
                .toList();
        if (!others.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(text(others)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static List<Finding> blocking(CheckExecution execution, CheckResult result) {
        return execution.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .filter(result::askedFor)
                .toList();
    }

    private static boolean skipped(CheckExecution execution) {
        return execution.outcome() == OutcomeKind.SKIPPED || execution.outcome() == OutcomeKind.NOT_APPLICABLE;
    }

    private static void testCase(XMLStreamWriter xml, String className, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", className);
        xml.writeAttribute("name", name);
    }

    private static void element(XMLStreamWriter xml, String name, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("message", clean(message));
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static String text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s %s %s %s%nSeen: %s%nDo: %s%nRule: %s%n"
                        .formatted(
                                finding.severity(),
                                finding.location().file(),
                                finding.location().pointer(),
                                finding.message(),
                                finding.evidence(),
                                finding.remedy(),
                                finding.rule()))
                .collect(Collectors.joining());
    }

    /** XML 1.0 has no way to write these characters (section 2.2, Char). */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c == '\n'
                                || c == '\t'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c > 0xFFFF
                        ? c
                        : c == '\r' ? ' ' : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
