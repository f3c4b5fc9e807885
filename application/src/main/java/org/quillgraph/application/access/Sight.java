package org.quillgraph.application.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Hanging;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Scope;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectMember;
import org.quillgraph.domain.workspace.ProjectRole;

/** Works out which records there are for a caller, and which of them they may change. */
final class Sight {
    /** A page asks for one row more, to see whether there are any. */
    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Catalogue catalogue;
    private final QueryPort everything;
    private final EntityType user;
    private final EntityType project;
    private final EntityType member;

    /** {@code everything} answers of all records, as they are now. */
    Sight(Catalogue catalogue, QueryPort everything) {
        this.catalogue = catalogue;
        this.everything = everything;
        this.user = catalogue.type(User.class);
        this.project = catalogue.type(Project.class);
        this.member = catalogue.type(ProjectMember.class);
    }

    EntityType history() {
        return catalogue.type(Revision.class);
    }

    Scope reading(Caller caller) {
        return scope(caller, privateProjects(caller, Set.of()));
    }

    /**
     * What is there for them where they ask of an earlier time, or of changes. Private projects are
     * those of now even so, and those that are gone: who has left one sees nothing of its past.
     */
    Scope ofHistory(Caller caller) {
        List<UUID> hidden = new ArrayList<>(privateProjects(caller, Set.of()));
        hidden.addAll(gone());
        return scope(caller, hidden);
    }

    /** Private projects that were made by that time and are not the caller's. */
    Set<UUID> hidden(Caller caller, Instant madeBy) {
        Filter made =
                new Filter.Compare(project.attribute("createdAt"), Filter.Operator.LTE, madeBy);
        return Set.copyOf(
                ids(new Filter.All(List.of(isPrivate(), noMember(caller, Set.of()), made))));
    }

    /** Projects that were private when they were deleted, and are not there any more. */
    private List<UUID> gone() {
        EntityType history = history();
        Filter deletions =
                new Filter.All(
                        List.of(
                                new Filter.Compare(
                                        history.attribute("entityType"),
                                        Filter.Operator.EQ,
                                        project.name()),
                                new Filter.Compare(
                                        history.attribute("operation"),
                                        Filter.Operator.EQ,
                                        Operation.DELETED)));
        List<UUID> gone = new ArrayList<>();
        for (Result.Row row : rows(history, deletions, "entityId", "snapshot")) {
            if (row.attributes().getLast() instanceof Json(Map<?, ?> snapshot)
                    && Boolean.TRUE.equals(snapshot.get("isPrivate"))) {
                gone.add((UUID) Objects.requireNonNull(row.attributes().getFirst()));
            }
        }
        gone.removeAll(ids(among(gone)));
        return gone;
    }

    /** Members that may not write see a private project as all others see those of others. */
    Scope writing(Caller caller) {
        return scope(
                caller, privateProjects(caller, Set.of(ProjectRole.OWNER, ProjectRole.EDITOR)));
    }

    /** Private projects among these that the caller does not own. */
    List<UUID> notOwned(Caller caller, Collection<UUID> projects) {
        return ids(
                new Filter.All(
                        List.of(
                                among(projects),
                                isPrivate(),
                                noMember(caller, Set.of(ProjectRole.OWNER)))));
    }

    /** Projects among these that have owners, of whom the caller is none. */
    List<UUID> ownedByOthers(Caller caller, Collection<UUID> projects) {
        Filter owner =
                new Filter.Compare(member.attribute("role"), Filter.Operator.EQ, ProjectRole.OWNER);
        return ids(
                new Filter.All(
                        List.of(
                                among(projects),
                                new Filter.Related(members(), Filter.Quantifier.SOME, owner),
                                noMember(caller, Set.of(ProjectRole.OWNER)))));
    }

    private Scope scope(Caller caller, List<UUID> hidden) {
        Map<EntityType, Filter> conditions = new HashMap<>();
        for (EntityType type : catalogue.types()) {
            List<Filter> all = new ArrayList<>();
            switch (Policy.right(caller.role(), type)) {
                case OWN -> all.add(isOwn(caller, type));
                case PUBLISHED -> all.add(Policy.published(type));
                // not to be named at all
                case NONE, READ, WRITE -> {}
            }
            if (type == history()) {
                all.add(tellsOfReadable(caller));
                if (!hidden.isEmpty()) {
                    all.addAll(tellsOfNoneOf(hidden));
                }
            } else if (!hidden.isEmpty()) {
                Hanging.loosely(type, among(hidden)).forEach(way -> all.add(new Filter.Not(way)));
                addsUpNoneOf(type, hidden).ifPresent(all::add);
            }
            if (!all.isEmpty()) {
                conditions.put(type, new Filter.All(all));
            }
        }
        return new Scope(catalogue.types(), conditions);
    }

    private Filter isOwn(Caller caller, EntityType type) {
        ToOne owner = Objects.requireNonNull(type.toOne("user"));
        return new Filter.Through(
                owner,
                new Filter.In(
                        user.id(),
                        caller.user().map(key -> List.of(key.value())).orElse(List.of())));
    }

    private Filter tellsOfReadable(Caller caller) {
        List<String> readable =
                catalogue.types().stream()
                        .filter(type -> Policy.seesAll(caller.role(), type))
                        .map(EntityType::name)
                        .toList();
        return new Filter.In(history().attribute("entityType"), readable);
    }

    /** The figures are there as a whole or not at all. */
    private Optional<Filter> addsUpNoneOf(EntityType type, List<UUID> hidden) {
        List<ToMany> addedUp = Policy.addedUp(type);
        if (addedUp.isEmpty()) {
            return Optional.empty();
        }
        List<Filter> some = new ArrayList<>();
        for (ToMany many : addedUp) {
            Filter part = new Filter.Any(Hanging.loosely(many.target(), among(hidden)));
            some.add(new Filter.Related(many, Filter.Quantifier.SOME, part));
        }
        ToOne owner = Objects.requireNonNull(type.toOne("user"));
        return Optional.of(new Filter.Not(new Filter.Through(owner, new Filter.Any(some))));
    }

    /** Of which project a change is that nobody knows of, it may be any. */
    private List<Filter> tellsOfNoneOf(List<UUID> hidden) {
        Attribute projects = history().attribute("projects");
        List<String> ids = hidden.stream().map(UUID::toString).toList();
        return List.of(
                new Filter.Not(new Filter.IsNull(projects)),
                new Filter.Not(new Filter.Holds(projects, ids, false)));
    }

    private Filter among(Collection<UUID> projects) {
        return new Filter.In(project.id(), List.copyOf(projects));
    }

    /** Those in which the caller has none of these roles; no role at all, where none is given. */
    private List<UUID> privateProjects(Caller caller, Set<ProjectRole> roles) {
        return ids(new Filter.All(List.of(isPrivate(), noMember(caller, roles))));
    }

    private Filter noMember(Caller caller, Set<ProjectRole> roles) {
        List<Filter> membership = new ArrayList<>();
        membership.add(isOwn(caller, member));
        if (!roles.isEmpty()) {
            membership.add(new Filter.In(member.attribute("role"), List.copyOf(roles)));
        }
        return new Filter.Related(members(), Filter.Quantifier.NONE, new Filter.All(membership));
    }

    private ToMany members() {
        return Objects.requireNonNull(project.toMany("members"));
    }

    private Filter isPrivate() {
        Attribute attribute = project.attribute("isPrivate");
        return new Filter.Compare(attribute, Filter.Operator.EQ, true);
    }

    private List<UUID> ids(Filter filter) {
        return rows(project, filter, "id").stream()
                .map(row -> (UUID) Objects.requireNonNull(row.attributes().getFirst()))
                .toList();
    }

    private List<Result.Row> rows(EntityType type, Filter filter, String... attributes) {
        List<Sort> noOrder = List.of();
        List<Attribute> read = Stream.of(attributes).map(type::attribute).toList();
        RowSelection rows = new RowSelection(read, List.of(), List.of(), false);
        return everything
                .fetch(Query.rows(type, filter, noOrder, Page.first(ALL), rows))
                .rows()
                .orElseThrow()
                .rows();
    }
}
