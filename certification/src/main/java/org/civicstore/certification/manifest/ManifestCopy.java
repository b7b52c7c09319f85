package org.civicstore.certification.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;

/** Declarations that differ from another in one place, made through the JSON form so that no field can be forgotten. */
final class ManifestCopy {

    private ManifestCopy() {}

    static Manifest withPrice(Manifest manifest, Price price) {
        return with(manifest, Map.of("price", price));
    }

    static Manifest ofAndroid(Optional<String> label, List<String> permissions) {
        List<Map<String, Object>> asked = permissions.stream()
                .filter(permission -> Form.PERMISSION.canonical(permission).isPresent())
                .limit(ManifestLimits.PERMISSIONS)
                .map(permission -> Map.<String, Object>of("name", permission, "purpose", Map.of()))
                .toList();
        return with(
                Manifest.empty(),
                Map.of(
                        "name",
                        label.filter(name -> !name.isBlank())
                                .map(name -> Map.of("en", name))
                                .orElse(Map.of()),
                        "kind",
                        "ANDROID_PACKAGE",
                        "platforms",
                        List.of("android"),
                        "permissions",
                        asked));
    }

    static Manifest with(Manifest manifest, Map<String, Object> fields) {
        var mapper = CertificationJson.mapper();
        ObjectNode tree = mapper.valueToTree(manifest);
        fields.forEach((field, value) -> tree.set(field, mapper.valueToTree(value)));
        return mapper.convertValue(tree, Manifest.class);
    }
}
