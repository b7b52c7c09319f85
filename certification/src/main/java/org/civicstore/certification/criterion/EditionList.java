package org.civicstore.certification.criterion;

import java.util.List;

/** Which editions ship with this library, from {@code criteria/editions.yml}. */
record EditionList(List<String> editions, String current) {

    static EditionList read() {
        String file = "editions.yml";
        DataEntry list = DataEntry.root(
                file, CriteriaFiles.yaml(file, CriteriaFiles.shipped("").bytes(file)));
        List<String> editions = list.texts("editions");
        String current = list.text("current");
        if (!editions.contains(current)) {
            throw list.broken("current", "is none of the editions");
        }
        return new EditionList(editions, current);
    }
}
