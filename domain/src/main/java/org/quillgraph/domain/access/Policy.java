package org.quillgraph.domain.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.publishing.ArticleStatus;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** Who may do what: the tables here say it, and nothing else does. */
public final class Policy {

    /** What a role may do with the records of a type; each includes those before it. */
    public enum Right {
        /** Nothing: not even to name it. */
        NONE,
        /** Read one's own: those whose user one is. */
        OWN,
        /** Read what has been published. */
        PUBLISHED,
        /** Read all. */
        READ,
        /** Read, make, change and delete all. */
        WRITE
    }

    private static final String TYPES =
            """
            type                 ADMIN  EDITOR  ANALYST  VIEWER
            User                 write  read    read     read
            UserSession          read   own     own      own
            ApiKey               read   own     own      own
            Setting              write  none    none     none
            AuditEvent           read   none    none     none
            IdeaInspiration      write  write   read     none
            Classification       write  write   read     none
            Scoring              write  write   read     none
            SourceTracking       write  write   read     none
            Project              write  write   read     none
            ProjectMember        write  write   read     none
            IdeaTicket           write  write   read     none
            ContextItem          write  write   read     none
            WorkflowGraph        write  write   read     none
            WorkflowRun          write  write   read     none
            WorkflowNodeState    write  write   read     none
            GapReport            write  write   read     none
            GapSuggestion        write  write   read     none
            Pipeline             write  write   read     none
            CostEntry            write  write   read     none
            Article              write  write   read     published
            Competitor           write  write   read     none
            CompetitorArticle    write  write   read     none
            Campaign             write  write   read     none
            GeneratedContent     write  write   read     published
            UploadedFile         write  write   read     none
            CampaignTemplate     write  write   read     none
            CampaignSummary      read   read    read     none
            UserActivitySummary  read   own     own      own
            ContentPerformance   read   read    read     none
            Revision             read   read    read     none
            """;

    /** What of others may not be named though their type may; of oneself, all may. */
    private static final String PERSONAL =
            """
            attribute                          ADMIN  EDITOR  ANALYST  VIEWER
            User.email                         read   none    none     none
            User.username                      read   read    none     none
            User.firstName                     read   read    none     none
            User.lastName                      read   read    none     none
            User.profileData                   read   none    none     none
            User.lastLoginAt                   read   none    none     none
            CampaignSummary.ownerUsername      read   read    none     none
            CampaignSummary.ownerFirstName     read   read    none     none
            CampaignSummary.ownerLastName      read   read    none     none
            ContentPerformance.ownerUsername   read   read    none     none
            ContentPerformance.ownerFirstName  read   read    none     none
            ContentPerformance.ownerLastName   read   read    none     none
            """;

    /** Mutations that types do not have in general, and fields beside the types. */
    private static final String FIELDS =
            """
            field                       ADMIN  EDITOR  ANALYST  VIEWER
            status                      read   none    none     none
            changesPosition             read   read    read     none
            changes                     read   read    read     none
            login                       write  write   write    write
            register                    write  write   write    write
            logout                      write  write   write    write
            logoutEverywhere            write  write   write    write
            changePassword              write  write   write    write
            createApiKey                write  write   write    write
            revokeApiKey                write  write   write    write
            revokeSession               write  write   write    write
            inviteUser                  write  none    none     none
            classifyIdea                write  write   none     none
            scoreIdea                   write  write   none     none
            promoteIdea                 write  write   none     none
            startWorkflowRun            write  write   none     none
            reportNodeState             write  write   none     none
            pauseRun                    write  write   none     none
            resumeRun                   write  write   none     none
            cancelRun                   write  write   none     none
            startPipeline               write  write   none     none
            completePipeline            write  write   none     none
            failPipeline                write  write   none     none
            recordCost                  write  write   none     none
            publishArticle              write  write   none     none
            archiveArticle              write  write   none     none
            createCampaignFromTemplate  write  write   none     none
            selectContent               write  write   none     none
            rateContent                 write  write   none     none
            publishContent              write  write   none     none
            completeCampaign            write  write   none     none
            revertChangeSet             write  write   none     none
            """;

    /** What those may use who have not signed in, in order to. */
    private static final Set<String> FOR_STRANGERS = Set.of("login", "register", "logout");

    private static final Map<String, Function<EntityType, Filter>> PUBLISHED =
            Map.of(
                    "Article",
                    type -> equal(type.attribute("status"), ArticleStatus.PUBLISHED),
                    "GeneratedContent",
                    type -> equal(type.attribute("isPublished"), true));

    /** By which references, that it can be without, a record hangs on a project. */
    private static final Map<String, Set<String>> HANGING =
            Map.of(
                    "Pipeline", Set.of("project"),
                    "Campaign", Set.of("project"),
                    "Article", Set.of("pipeline", "ticket"));

    /** What of their user's the figures of a view add up. */
    private static final Map<String, Set<String>> ADDED_UP =
            Map.of("UserActivitySummary", Set.of("campaigns", "articles", "pipelines"));

    private static final Map<String, Map<Role, Right>> RIGHTS = new HashMap<>();

    static {
        Stream.of(TYPES, PERSONAL, FIELDS).forEach(Policy::read);
    }

    private Policy() {}

    /** Whether there is nothing that these tables keep from somebody. */
    public static boolean isUnlimited(Optional<Role> role) {
        return role.filter(Role.ADMIN::equals).isPresent();
    }

    /** What somebody may do with records of a type; without a role, nothing. */
    public static Right right(Optional<Role> role, EntityType type) {
        return right(role, type.name());
    }

    /** Whether somebody who may read the type may also name this attribute of others. */
    public static boolean mayName(Optional<Role> role, EntityType type, Attribute attribute) {
        String name = type + "." + attribute.name();
        return !RIGHTS.containsKey(name) || right(role, name) != Right.NONE;
    }

    /** Whether there is nothing about records of the type that somebody may not read. */
    public static boolean seesAll(Optional<Role> role, EntityType type) {
        return right(role, type).compareTo(Right.READ) >= 0
                && type.attributes().stream().allMatch(it -> mayName(role, type, it));
    }

    /** Refuses with {@link Problem.NotAllowed} whoever may not read records of the type. */
    public static void checkReading(Optional<Role> role, EntityType type) {
        if (right(role, type) == Right.NONE) {
            throw refusal(role, "may not read " + type.plural());
        }
    }

    /** Refuses with {@link Problem.NotAllowed} whoever may not name the attribute of others. */
    public static void checkReading(Optional<Role> role, EntityType type, Attribute attribute) {
        if (!mayName(role, type, attribute)) {
            throw refusal(
                    role, "may not read the %s of %s".formatted(attribute.name(), type.plural()));
        }
    }

    /**
     * Refuses with {@link Problem.NotAllowed} whoever is not told of changes of the type, since
     * they may hold what is kept from them.
     */
    public static void checkHistory(Optional<Role> role, EntityType type) {
        if (!seesAll(role, type)) {
            throw refusal(role, "may not follow " + type.plural());
        }
    }

    /** Refuses with {@link Problem.NotAllowed} whoever may not change records of the type. */
    public static void checkWriting(Optional<Role> role, EntityType type) {
        if (right(role, type) != Right.WRITE) {
            throw refusal(role, "may not change " + type.plural());
        }
    }

    /** Refuses with {@link Problem.NotAllowed} whoever may not use the field at the root. */
    public static void checkField(Optional<Role> role, String name) {
        if (right(role, name) == Right.NONE && !(role.isEmpty() && FOR_STRANGERS.contains(name))) {
            throw refusal(role, "may not use " + name);
        }
    }

    private static ProblemException refusal(Optional<Role> role, String what) {
        return new ProblemException(
                role.isPresent()
                        ? new Problem.NotAllowed(
                                "The role %s %s; an administrator can give another role."
                                        .formatted(role.get(), what))
                        : new Problem.NotSignedIn("Sign in first, with login."));
    }

    /** What of a type with {@link Right#PUBLISHED} is. */
    public static Filter published(EntityType type) {
        return Objects.requireNonNull(PUBLISHED.get(type.name())).apply(type);
    }

    /**
     * The references, each of which a record can be without, that make it part of what they lead
     * to, and so of a project in the end. Those that it cannot be without do so anyway.
     */
    public static List<ToOne> hanging(EntityType type) {
        return type.toOnes().stream()
                .filter(one -> HANGING.getOrDefault(type.name(), Set.of()).contains(one.name()))
                .toList();
    }

    /** Which collections of its user's the figures of a record add up, hidden records or not. */
    public static List<ToMany> addedUp(EntityType type) {
        ToOne user = type.toOne("user");
        return user == null
                ? List.of()
                : user.target().toManys().stream()
                        .filter(
                                many ->
                                        ADDED_UP.getOrDefault(type.name(), Set.of())
                                                .contains(many.name()))
                        .toList();
    }

    private static Filter equal(Attribute attribute, Object value) {
        return new Filter.Compare(attribute, Filter.Operator.EQ, value);
    }

    /** What no table names is for administrators alone. */
    private static Right right(Optional<Role> role, String name) {
        Map<Role, Right> rights = RIGHTS.getOrDefault(name, Map.of(Role.ADMIN, Right.WRITE));
        return role.map(it -> rights.getOrDefault(it, Right.NONE)).orElse(Right.NONE);
    }

    /** The tables' rows, for those who check that there is one of everything. */
    public static Set<String> decided() {
        return Set.copyOf(RIGHTS.keySet());
    }

    private static void read(String table) {
        List<List<String>> rows = table.lines().map(line -> List.of(line.split(" +"))).toList();
        List<String> roles = rows.getFirst();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<Role, Right> rights = new EnumMap<>(Role.class);
            for (int i = 1; i < roles.size(); i++) {
                rights.put(
                        Role.valueOf(roles.get(i)),
                        Right.valueOf(row.get(i).toUpperCase(Locale.ROOT)));
            }
            RIGHTS.put(row.getFirst(), rights);
        }
    }
}
