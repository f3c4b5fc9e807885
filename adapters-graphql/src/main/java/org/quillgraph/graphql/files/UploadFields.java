package org.quillgraph.graphql.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quillgraph.application.files.UploadFile.Upload;
import org.quillgraph.domain.campaigns.FileCategory;
import org.quillgraph.domain.campaigns.UploadSource;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Values;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Reads what the fields of a form say of its file. */
final class UploadFields {
    static final Set<String> NAMES =
            new TreeSet<>(
                    List.of(
                            "campaign",
                            "user",
                            "user.username",
                            "user.email",
                            "originalFilename",
                            "mimeType",
                            "fileCategory",
                            "uploadSource"));

    private final Catalogue catalogue;
    private final UploadForm form;

    private UploadFields(Catalogue catalogue, UploadForm form) {
        this.catalogue = catalogue;
        this.form = form;
    }

    static Upload read(Catalogue catalogue, UploadForm form) {
        return new UploadFields(catalogue, form).read();
    }

    private Upload read() {
        String filename = form.field("originalFilename").orElseGet(form::filename);
        if (filename.isEmpty()) {
            throw ProblemException.invalid(
                    "originalFilename", "is missing, and the file itself has no name either.");
        }
        return new Upload(
                id("campaign").orElseThrow(() -> missing("campaign", "its id")),
                user(),
                filename,
                mimeType(filename),
                choice("fileCategory", FileCategory.class),
                choice("uploadSource", UploadSource.class).orElse(UploadSource.API));
    }

    private Optional<Target> id(String name) {
        return form.field(name).map(text -> new Target.Stored(Values.id(new Input(name, text))));
    }

    /** By the id, or by one of the keys that name a user. */
    private Target user() {
        EntityType users = catalogue.type(User.class);
        return id("user")
                .or(() -> named(users, "username"))
                .or(() -> named(users, "email"))
                .orElseThrow(() -> missing("user", "the id, or user.username or user.email"));
    }

    private Optional<Target> named(EntityType users, String attribute) {
        UniqueKey key =
                users.uniqueKeys().stream()
                        .filter(it -> it.attributes().equals(List.of(attribute)))
                        .findFirst()
                        .orElseThrow();
        String name = "user." + attribute;
        return form.field(name)
                .map(
                        text ->
                                new Target.Named(
                                        key,
                                        List.of(
                                                Values.ofKey(
                                                        users,
                                                        key,
                                                        attribute,
                                                        new Input(name, text)))));
    }

    private static ProblemException missing(String name, String what) {
        return ProblemException.invalid(name, "is missing; send " + what + " as a field.");
    }

    /** Where the client does not know it, the name often does. */
    private String mimeType(String filename) {
        String said = form.field("mimeType").orElseGet(form::contentType);
        try {
            boolean unknown =
                    said.isEmpty()
                            || MediaType.parseMediaType(said)
                                    .equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM);
            return unknown
                    ? MediaTypeFactory.getMediaType(filename)
                            .orElse(MediaType.APPLICATION_OCTET_STREAM)
                            .toString()
                    : said;
        } catch (InvalidMediaTypeException e) {
            throw new Input("mimeType", said).refused("is no media type such as image/png.");
        }
    }

    private <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return form.field(name).map(text -> choice(name, text, type));
    }

    private static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        name,
                                        "is none of "
                                                + Arrays.stream(type.getEnumConstants())
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }
}
