package org.civicstore.certification.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of YAML or JSON together with the place where it begins, so that whoever wrote it can be shown the line. Lines and
 * columns count from 1.
 */
public sealed interface Source {

    int line();

    int column();

    /** How people call this kind of value. */
    String kind();

    record Mapping(int line, int column, Map<String, Source> fields) implements Source {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    record Sequence(int line, int column, List<Source> items) implements Source {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(int line, int column, String value) implements Source {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number as it was written; nothing here needs to calculate with it. */
    record Numeral(int line, int column, String literal) implements Source {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record Flag(int line, int column, boolean value) implements Source {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    record Nothing(int line, int column) implements Source {
        @Override
        public String kind() {
            return "nothing";
        }
    }
}
