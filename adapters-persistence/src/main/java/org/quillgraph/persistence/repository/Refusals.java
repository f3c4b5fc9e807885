package org.quillgraph.persistence.repository;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * Says in the words of the record why it was not written; names of tables and constraints stay
 * inside.
 *
 * @param <R> the record
 */
final class Refusals<R extends Record & Entity<R>> {
    private final EntityType type;

    Refusals(EntityType type) {
        this.type = type;
    }

    ProblemException missing(Key<R> id) {
        return new ProblemException(new Problem.NotFound(type.name(), id.toString()));
    }

    ProblemException changed(R record, int current) {
        return new ProblemException(
                new Problem.Conflict(
                        "%s %s has changed: you have version %d, and it is now version %d. Read it again."
                                .formatted(type, record.id(), record.version(), current)));
    }

    /** For the rare moment between our own reading and writing. */
    ProblemException overtaken(StaleStateException fault) {
        return new ProblemException(
                new Problem.Conflict("The " + type + " has just been changed. Read it again."),
                fault);
    }

    /**
     * Of what the database said when these records were written; none are given when one was
     * deleted.
     */
    ProblemException broken(
            StatelessSession session, ConstraintViolationException fault, List<R> records) {
        Violation violation = Violation.of(fault, type);
        String path = String.join(", ", violation.attributes());
        Problem problem =
                switch (violation.kind()) {
                    case UNIQUE -> new Problem.Conflict(taken(violation.attributes(), records));
                    case FOREIGN_KEY -> dangling(session, violation, records);
                    case NOT_NULL -> new Problem.Invalid(path, "is missing.");
                    case CHECK, OTHER -> new Problem.Invalid(path, "may not have this value.");
                };
        return new ProblemException(problem, fault);
    }

    /** {@code Another IdeaInspiration has the sourceType VIDEO and the sourceId abc already.} */
    private String taken(List<String> attributes, List<R> records) {
        String who = records.size() == 1 ? "Another " : "One of these, or another ";
        return attributes.stream()
                .map(name -> "the " + name + value(name, records))
                .collect(Collectors.joining(" and ", who + type + " has ", " already."));
    }

    private String value(String attribute, List<R> records) {
        return records.size() == 1 ? " " + Records.value(records.getFirst(), attribute) : "";
    }

    private Problem dangling(StatelessSession session, Violation violation, List<R> records) {
        if (records.isEmpty()) {
            return new Problem.Conflict(
                    "Others have come to refer to this %s meanwhile. Send the request again."
                            .formatted(type));
        }
        for (ToOne reference : type.toOnes()) {
            String missing =
                    violation.attributes().contains(reference.name())
                            ? violation.value()
                            : violation.attributes().isEmpty()
                                    ? missing(session, reference, records)
                                    : null;
            if (missing != null) {
                return new Problem.Invalid(
                        reference.name(),
                        "there is no %s %s.".formatted(reference.target(), missing));
            }
        }
        return new Problem.Invalid("", "It refers to something that does not exist.");
    }

    /**
     * SQLite does not say which reference leads nowhere, but lets us look before the transaction
     * ends.
     */
    private @Nullable String missing(StatelessSession session, ToOne reference, List<R> records) {
        Set<UUID> wanted = new HashSet<>();
        for (R record : records) {
            if (!reference.derived()
                    && Records.value(record, reference.name()) instanceof Key<?> key) {
                wanted.add(key.value());
            }
        }
        List<UUID> found =
                session.createSelectionQuery(
                                "select r.id from %sEntity r where r.id in :wanted"
                                        .formatted(reference.target()),
                                UUID.class)
                        .setParameter("wanted", wanted)
                        .getResultList();
        found.forEach(wanted::remove);
        return wanted.stream().findFirst().map(UUID::toString).orElse(null);
    }
}
