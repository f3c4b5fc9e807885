package org.quillgraph.bootstrap.benchmark;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers of the hand-written server: a method for each path, with its SQL beside its JSON. */
final class RivalAnswers {
    private static final int PAGE = 50;

    private final RivalDatabase database;

    RivalAnswers(RivalDatabase database) {
        this.database = database;
    }

    String answer(Connection connection, HttpServletRequest request) throws SQLException {
        return switch (request.getPathInfo()) {
            case "/lookup" -> lookup(connection, request);
            case "/page" -> page(connection, request);
            case "/deep" -> deep(connection, request);
            case "/groups" -> groups(connection, request);
            case "/search" -> search(connection, request);
            case "/nested" -> nested(connection, request);
            default -> throw new IllegalArgumentException(request.getPathInfo());
        };
    }

    private String lookup(Connection connection, HttpServletRequest request) throws SQLException {
        Object id = database.id(request.getParameter("id"));
        JsonText json = new JsonText();
        json.open('{').name("data").open('{').name("ideaInspiration").open('{');
        database.query(
                connection,
                """
                select id, title, description, content, keywords, source_type, source_url, source_created_at, metadata,
                  score, category
                from idea_inspiration where id = ?""",
                row -> {
                    json.name("id").quoted(row.getString(1));
                    json.name("title").quoted(row.getString(2));
                    json.name("description").quoted(row.getString(3));
                    json.name("content").quoted(row.getString(4));
                    json.name("keywords").raw(row.getString(5));
                    json.name("sourceType").quoted(row.getString(6));
                    json.name("sourceUrl").quoted(row.getString(7));
                    json.name("sourceCreatedAt").quoted(database.time(row, 8));
                    json.name("metadata").raw(row.getString(9));
                    json.name("score").raw(row.getString(10));
                    json.name("category").quoted(row.getString(11));
                },
                id);
        json.name("classifications").open('{').name("nodes").open('[');
        database.query(
                connection,
                """
                select id, category, confidence, is_story, story_confidence, classified_at
                from classification where inspiration_id = ? order by id limit 50""",
                row -> {
                    json.open('{').name("id").quoted(row.getString(1));
                    json.name("category").quoted(row.getString(2));
                    json.name("confidence").raw(database.decimal(row, 3));
                    json.name("isStory").raw(row.getBoolean(4) ? "true" : "false");
                    json.name("storyConfidence").raw(database.decimal(row, 5));
                    json.name("classifiedAt").quoted(database.time(row, 6)).close('}');
                },
                id);
        json.close(']').close('}').name("scorings").open('{').name("nodes").open('[');
        database.query(
                connection,
                """
                select id, composite_score, engagement_score, text_quality_score, scored_at
                from scoring where inspiration_id = ? order by id limit 50""",
                row -> {
                    json.open('{').name("id").quoted(row.getString(1));
                    json.name("compositeScore").raw(database.decimal(row, 2));
                    json.name("engagementScore").raw(database.decimal(row, 3));
                    json.name("textQualityScore").raw(database.decimal(row, 4));
                    json.name("scoredAt").quoted(database.time(row, 5)).close('}');
                },
                id);
        json.close(']').close('}').name("sourceTrackings").open('{').name("nodes").open('[');
        database.query(
                connection,
                """
                select id, platform, processing_status, collected_at, error_log
                from source_tracking where inspiration_id = ? order by id limit 50""",
                row -> {
                    json.open('{').name("id").quoted(row.getString(1));
                    json.name("platform").quoted(row.getString(2));
                    json.name("processingStatus").quoted(row.getString(3));
                    json.name("collectedAt").quoted(database.time(row, 4));
                    json.name("errorLog").quoted(row.getString(5)).close('}');
                },
                id);
        return json.close(']').close('}').close('}').close('}').close('}').toString();
    }

    /** An idea of a page, its JSON not closed yet. */
    private record Idea(String id, String position, JsonText json) {}

    private String page(Connection connection, HttpServletRequest request) throws SQLException {
        List<Idea> ideas = new ArrayList<>();
        database.query(
                connection,
                """
                select i.id, i.title, i.score, i.category, i.source_created_at, s.composite_score, s.engagement_score
                from idea_inspiration i join scoring s on s.id = i.latest_scoring_id
                where i.source_type = ? and i.score between ? and ? and s.composite_score >= ?
                order by i.score desc, i.title, i.id limit 51""",
                row -> {
                    JsonText json = idea(row);
                    json.name("latestScoring").open('{');
                    json.name("compositeScore").raw(database.decimal(row, 6));
                    json.name("engagementScore").raw(database.decimal(row, 7)).close('}');
                    ideas.add(
                            new Idea(
                                    row.getString(1),
                                    row.getString(3) + row.getString(2) + row.getString(1),
                                    json));
                },
                request.getParameter("type"),
                Integer.valueOf(request.getParameter("low")),
                Integer.valueOf(request.getParameter("high")),
                database.decimal(request.getParameter("composite")));
        boolean more = ideas.size() > PAGE;
        List<Idea> page = more ? ideas.subList(0, PAGE) : ideas;
        classify(connection, page, 3, false);
        return connection(page, pageInfo(page, more));
    }

    private String deep(Connection connection, HttpServletRequest request) throws SQLException {
        List<Idea> ideas = new ArrayList<>();
        database.query(
                connection,
                """
                select i.id, i.title, i.score, i.category, i.source_created_at, s.composite_score
                from idea_inspiration i left join scoring s on s.id = i.latest_scoring_id
                where (i.source_created_at, i.id) < (?, ?)
                order by i.source_created_at desc nulls last, i.id desc limit 51""",
                row -> {
                    JsonText json = idea(row);
                    json.name("latestScoring").open('{');
                    json.name("compositeScore").raw(database.decimal(row, 6)).close('}');
                    ideas.add(
                            new Idea(row.getString(1), row.getString(5) + row.getString(1), json));
                },
                database.time(request.getParameter("sourceCreatedAt")),
                database.id(request.getParameter("id")));
        boolean more = ideas.size() > PAGE;
        List<Idea> page = more ? ideas.subList(0, PAGE) : ideas;
        return connection(page, pageInfo(page, more));
    }

    private String groups(Connection connection, HttpServletRequest request) throws SQLException {
        JsonText json = new JsonText();
        json.open('{').name("data").open('{').name("ideaInspirations").open('{');
        json.name("groups").open('{').name("nodes").open('[');
        database.query(
                connection,
                """
                select category, count(*), avg(score), max(source_created_at)
                from idea_inspiration group by category having count(*) >= ?
                order by avg(score) desc nulls last, category limit 12""",
                row -> {
                    json.open('{').name("key").open('{');
                    json.name("category").quoted(row.getString(1)).close('}');
                    json.name("aggregate").open('{').name("count").raw(row.getString(2));
                    json.name("avg").open('{').name("score").raw(row.getString(3)).close('}');
                    json.name("max").open('{').name("sourceCreatedAt");
                    json.quoted(database.time(row, 4)).close('}').close('}').close('}');
                },
                Long.valueOf(request.getParameter("least")));
        return json.close(']').close('}').close('}').close('}').close('}').toString();
    }

    private String search(Connection connection, HttpServletRequest request) throws SQLException {
        List<Idea> ideas = new ArrayList<>();
        database.query(
                connection,
                database.search(),
                row -> ideas.add(new Idea(row.getString(1), "", idea(row))),
                database.word(request.getParameter("words")));
        return connection(ideas, "");
    }

    private String nested(Connection connection, HttpServletRequest request) throws SQLException {
        List<Idea> ideas = new ArrayList<>();
        database.query(
                connection,
                """
                select id, title, score from idea_inspiration where score <= ?
                order by score desc, id desc limit 20""",
                row -> {
                    JsonText json = new JsonText().open('{').name("id").quoted(row.getString(1));
                    json.name("title").quoted(row.getString(2));
                    json.name("score").raw(row.getString(3));
                    ideas.add(new Idea(row.getString(1), "", json));
                },
                Integer.valueOf(request.getParameter("high")));
        classify(connection, ideas, 5, true);
        return connection(ideas, "");
    }

    private JsonText idea(ResultSet row) throws SQLException {
        JsonText json = new JsonText().open('{').name("id").quoted(row.getString(1));
        json.name("title").quoted(row.getString(2));
        json.name("score").raw(row.getString(3));
        json.name("category").quoted(row.getString(4));
        return json.name("sourceCreatedAt").quoted(database.time(row, 5));
    }

    /** Adds the surest classifications of each idea, all read in one statement. */
    private void classify(Connection connection, List<Idea> ideas, int most, boolean timed)
            throws SQLException {
        Map<String, JsonText> byIdea = new HashMap<>();
        ideas.forEach(
                idea ->
                        byIdea.put(
                                idea.id(),
                                idea.json()
                                        .name("classifications")
                                        .open('{')
                                        .name("nodes")
                                        .open('[')));
        database.query(
                connection,
                """
                select inspiration_id, category, confidence, classified_at from (
                  select inspiration_id, category, confidence, classified_at, row_number() over (
                    partition by inspiration_id order by confidence desc, id desc) as place
                  from classification where inspiration_id %s) c
                where place <= ? order by place"""
                        .formatted(database.among()),
                row -> {
                    JsonText json = byIdea.get(row.getString(1));
                    json.open('{').name("category").quoted(row.getString(2));
                    json.name("confidence").raw(database.decimal(row, 3));
                    if (timed) {
                        json.name("classifiedAt").quoted(database.time(row, 4));
                    }
                    json.close('}');
                },
                database.ids(connection, ideas.stream().map(Idea::id).toList()),
                most);
        ideas.forEach(idea -> idea.json().close(']').close('}'));
    }

    private static String pageInfo(List<Idea> page, boolean more) {
        byte[] position = page.getLast().position().getBytes(StandardCharsets.UTF_8);
        JsonText json = new JsonText().open('{').name("hasNextPage").raw(String.valueOf(more));
        json.name("endCursor").quoted(Base64.getUrlEncoder().encodeToString(position));
        return json.close('}').toString();
    }

    private static String connection(List<Idea> ideas, String pageInfo) {
        JsonText json = new JsonText();
        json.open('{').name("data").open('{').name("ideaInspirations").open('{');
        if (!pageInfo.isEmpty()) {
            json.name("pageInfo").raw(pageInfo);
        }
        json.name("nodes").open('[');
        ideas.forEach(idea -> json.raw(idea.json().close('}').toString()));
        return json.close(']').close('}').close('}').close('}').toString();
    }
}
