package org.quillgraph.bootstrap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.quillgraph.domain.identity.Role;

/** Writes what roles may do as users read it. */
final class PermissionsTable {

    private PermissionsTable() {}

    static String of(
            Map<String, Map<Role, String>> types,
            Map<String, Map<Role, String>> attributes,
            Map<String, Map<Role, String>> fields) {
        return """
            # Who may do what

            Every user has one role. What a role may not name at all is refused with `FORBIDDEN`, wherever a request names
            it: as a field, in a filter, an order, a group, a figure, a search, an export or a subscription. Records that somebody may not see are
            not there for them: no list shows them, no figure counts them, no reference leads to them, and their ids are answered like ids of nothing.

            This page is held against the server by the tests, which ask everything in each role.

            ## Types

            %s
            *Read some*: of sessions, API keys and activity summaries one's own; of articles and generated contents what has been published; of
            revisions those of records that one may read all of.

            ## Private projects

            A project with `isPrivate: true` is there for its members and administrators only, with all that hangs on it: tickets, context, workflows, runs, gap
            reports, pipelines with their costs, campaigns with their contents and files, the articles of its tickets and pipelines, and the history of
            all of these. Who is kept from a project now is kept from it at any earlier time, too, and from every change of what was part
            of it then, or referred to it. What moves out of it leaves its past behind; what moves into it was open until then, and its past stays so.
            A project that was private when it was deleted stays hidden, and a summary of one's activity that adds up anything hidden is not there at all.

            A member may do in it what their own role allows, and no more than they are a member as: `VIEWER` reads, `EDITOR` also writes, `OWNER` also says who its
            members are, and whether it is private; of a public project with owners only they do, too. Anybody may end their own membership. Nobody moves anything to where they
            could not change it.
            `createProject(input: {name: "…", isPrivate: true, members: {create: [{user: {id: "…"}, role: OWNER}]}})` makes one's own.

            Unique names are unique among all: who picks the slug of a project that they do not see is told that it is taken.

            ## Fields about people

            Of oneself, `me` shows all of these to everybody.

            %s
            ## Other fields and mutations

            %s"""
                .formatted(
                        table("type", types), table("field", attributes), table("field", fields));
    }

    /** Those with the same rights in one row. */
    private static String table(String what, Map<String, Map<Role, String>> rights) {
        Map<Map<Role, String>, StringJoiner> rows = new LinkedHashMap<>();
        rights.forEach(
                (name, each) ->
                        rows.computeIfAbsent(each, _ -> new StringJoiner("`, `", "`", "`"))
                                .add(name));
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("| " + what + " | ADMIN | EDITOR | ANALYST | VIEWER |");
        lines.add("|---|---|---|---|---|");
        rows.forEach(
                (each, names) ->
                        lines.add("| " + names + " | " + String.join(" | ", each.values()) + " |"));
        return lines.toString();
    }
}
