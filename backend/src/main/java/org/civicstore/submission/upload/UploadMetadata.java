package org.civicstore.submission.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.EvidenceTypes;
import org.civicstore.submission.FileName;
import org.civicstore.submission.FilePurpose;

/** The {@code Upload-Metadata} header: keys with values in Base64, comma-separated (tus 1.0.0, creation extension). */
final class UploadMetadata {
    private static final int MOST_CHARACTERS = 4096;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+/ ;=-]{0,120}");

    private final Map<String, String> values;
    private final List<FieldProblem> problems = new ArrayList<>();

    private UploadMetadata(Map<String, String> values) {
        this.values = values;
    }

    /**
     * What the header asks for.
     *
     * @throws ProblemException {@code malformed-request} when it is not tus metadata, {@code invalid-input} with a pointer
     *     to each key that needs another value
     */
    static UploadRequest read(String header, long length, EvidenceTypes types) {
        return new UploadMetadata(decode(header)).request(length, types);
    }

    private UploadRequest request(long length, EvidenceTypes types) {
        Optional<SubmissionId> submission = submission();
        Optional<FilePurpose> purpose = purpose();
        Optional<String> type =
                purpose.filter(found -> found == FilePurpose.EVIDENCE).flatMap(found -> evidenceType(types));
        String name = fileName();
        String claimed = values.getOrDefault("filetype", "").strip();
        if (!MEDIA_TYPE.matcher(claimed).matches()) {
            wrong("filetype", "not-a-media-type", "Give a media type such as application/pdf, or none.");
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The upload's metadata lacks something.",
                    "Correct the named keys of Upload-Metadata and send the request again.",
                    problems);
        }
        String plain = claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new UploadRequest(submission.orElseThrow(), purpose.orElseThrow(), type, name, plain, length);
    }

    private Optional<SubmissionId> submission() {
        try {
            return Optional.of(SubmissionId.of(values.getOrDefault("submission", "")));
        } catch (IllegalArgumentException e) {
            wrong("submission", "not-an-id", "Give the id of the submission that the file is for.");
            return Optional.empty();
        }
    }

    private Optional<FilePurpose> purpose() {
        return switch (values.getOrDefault("purpose", "").toLowerCase(Locale.ROOT)) {
            case "artifact" -> Optional.of(FilePurpose.ARTIFACT);
            case "evidence" -> Optional.of(FilePurpose.EVIDENCE);
            case "screenshot" -> Optional.of(FilePurpose.SCREENSHOT);
            default -> {
                wrong("purpose", "unknown-value", "Say artifact, evidence or screenshot.");
                yield Optional.empty();
            }
        };
    }

    private Optional<String> evidenceType(EvidenceTypes types) {
        String type = values.getOrDefault("evidenceType", "");
        if (!types.known(type)) {
            wrong("evidenceType", "unknown-value", "Say which document it is, one of: " + types + ".");
        }
        return Optional.of(type);
    }

    private String fileName() {
        String name = FileName.bare(values.getOrDefault("filename", ""));
        FileName.flaw("/filename", name).ifPresent(problems::add);
        return name;
    }

    private void wrong(String key, String code, String detail) {
        problems.add(new FieldProblem("/" + key, code, detail));
    }

    private static Map<String, String> decode(String header) {
        if (header.length() > MOST_CHARACTERS) {
            throw malformed("Upload-Metadata is longer than " + MOST_CHARACTERS + " characters.");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts[0].isEmpty()) {
                continue;
            }
            if (values.put(parts[0], parts.length == 1 ? "" : text(parts[1])) != null) {
                throw malformed("Upload-Metadata has the key " + parts[0] + " twice.");
            }
        }
        return values;
    }

    private static String text(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed("A value of Upload-Metadata is not UTF-8 text in Base64.");
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(
                CommonProblem.MALFORMED_REQUEST,
                detail,
                "Send key and Base64 value pairs, separated by commas, as tus 1.0.0 describes.");
    }
}
