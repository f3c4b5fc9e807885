package org.quillgraph.persistence.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes what the older systems left, oddities included. */
public final class LegacyFixtures {
    private static final String CAMPAIGNS =
            """
            CREATE TABLE users (id TEXT PRIMARY KEY, username TEXT, email TEXT, password_hash TEXT, first_name TEXT,
              last_name TEXT, profile_data TEXT, created_at TIMESTAMP, updated_at TIMESTAMP, last_login TIMESTAMP, is_active BOOLEAN);
            CREATE TABLE campaigns (id TEXT PRIMARY KEY, name TEXT, campaign_type TEXT, creativity_level INTEGER,
              suggested_tags TEXT, user_id TEXT, status TEXT, created_at TIMESTAMP, completed_at TIMESTAMP);
            CREATE TABLE generated_content (id TEXT PRIMARY KEY, campaign_id TEXT, content_type TEXT, platform TEXT,
              content_text TEXT, hashtags TEXT, engagement_score REAL, is_selected BOOLEAN, user_rating INTEGER, created_at TIMESTAMP);
            CREATE TABLE uploaded_files (id TEXT PRIMARY KEY, campaign_id TEXT, user_id TEXT, original_filename TEXT,
              stored_filename TEXT, file_path TEXT, file_size INTEGER, mime_type TEXT, file_category TEXT, created_at TIMESTAMP);
            CREATE TABLE campaign_templates (id TEXT PRIMARY KEY, name TEXT, category TEXT, template_data TEXT,
              usage_count INTEGER, is_public BOOLEAN, created_by TEXT, created_at TIMESTAMP);
            CREATE TABLE user_sessions (id TEXT PRIMARY KEY, user_id TEXT, session_token TEXT, created_at TIMESTAMP,
              expires_at TIMESTAMP, is_active BOOLEAN);
            INSERT INTO users VALUES
              ('0757c790-3baf-57b0-84dd-cc58cd0759e3', 'ada', 'Ada@Example.org', '$2b$12$abcdefghijklmnopqrstuv', 'Ada',
               NULL, '{"theme": "dark"}', '2017-11-09 09:00:07', '2017-11-09 09:00:07', NULL, 1),
              ('u2', 'al', 'al@example.org', 'x', NULL, NULL, NULL, '2017-11-09 09:00:07', NULL, NULL, 1);
            INSERT INTO campaigns VALUES
              ('c1', 'Launch', 'brand', 7, '["one", "two"]', '0757c790-3baf-57b0-84dd-cc58cd0759e3', 'completed',
               '2017-11-10 12:59:55', '2017-11-12 00:00:00'),
              ('c2', 'Of nobody', 'brand', 7, NULL, 'u2', 'draft', '2017-11-10 12:59:55', NULL);
            INSERT INTO generated_content VALUES
              ('g1', 'c1', 'social_post', 'linkedin', 'first\\nsecond', '["#a"]', 0.30000000000000004, 1, 5, '2017-11-10 12:59:55'),
              ('g2', 'c1', 'poem', 'linkedin', '', NULL, NULL, 0, NULL, '2017-11-10 12:59:55');
            INSERT INTO uploaded_files VALUES
              ('f1', 'c1', '0757c790-3baf-57b0-84dd-cc58cd0759e3', 'brief.pdf', 'f1.pdf', 'uploads/f1.pdf', 5000000000,
               'application/pdf', 'document', '2017-11-10 12:59:55');
            INSERT INTO campaign_templates VALUES
              ('template-product-launch-001', 'Product Launch Campaign', 'product_launch', '{"sections": []}', 3, 1, NULL, '2025-06-16 00:00:00'),
              ('t2', 'My launch', 'product_launch', '{"sections": []}', 0, 0, '0757c790-3baf-57b0-84dd-cc58cd0759e3', '2025-06-16 00:00:00');
            INSERT INTO user_sessions VALUES
              ('s1', '0757c790-3baf-57b0-84dd-cc58cd0759e3', 'open sesame', '2017-11-09 09:00:07', '2030-01-01 00:00:00', 1);
            """;

    private static final String WORKSPACE =
            """
            {"workflow_node_states": [
               {"run_id": "r1", "node_id": "draft", "status": "completed", "progress": 1.0, "messages_json": "[]",
                "started_at": "2014-12-12T09:30:00+00:00", "completed_at": "2014-12-12T18:41:00+00:00", "error": null},
               {"run_id": "r1", "node_id": "review", "status": "pending", "progress": 0.0, "messages_json": "[]",
                "started_at": null, "completed_at": null, "error": null}],
             "gap_reports": {"p1r": {"id": "p1r", "project_id": "d8a2d06b-6656-5853-a519-eda4490c6f03",
                "generated_at": "2014-12-31T00:00:00+00:00", "suggestions": [
                  {"id": "g1", "ticket_id": "t1", "status": "implemented", "notes": "", "confidence": 0.83, "related_files": ["a"]},
                  {"id": "g2", "ticket_id": "t2", "status": "unmapped", "notes": "", "confidence": 0.1, "related_files": []}]}},
             "idea_tickets": {
               "t1": {"id": "t1", "project_id": "d8a2d06b-6656-5853-a519-eda4490c6f03", "title": "Write", "description": null,
                "status": "complete", "priority": "low", "created_at": "2014-12-03T09:30:00+00:00"},
               "t2": {"id": "t2", "project_id": "00000000-0000-5000-8000-000000000000", "title": "Orphan",
                "status": "active", "priority": "high", "created_at": "2014-12-03T09:30:00+00:00"}},
             "workflow_runs": {"r1": {"id": "r1", "project_id": "d8a2d06b-6656-5853-a519-eda4490c6f03", "workflow_id": "w1",
                "status": "completed", "input_json": "{\\"slug\\": \\"one\\"}", "output_json": null,
                "started_at": "2014-12-12T09:30:00", "finished_at": "2014-12-12T18:41:00+00:00", "last_message": null}},
             "workflow_graphs": {"w1": {"id": "w1", "project_id": "d8a2d06b-6656-5853-a519-eda4490c6f03", "name": "Editorial",
                "graph_json": "{\\"nodes\\": [{\\"id\\": \\"draft\\"}, {\\"id\\": \\"review\\"}], \\"edges\\": [{\\"source\\": \\"draft\\", \\"target\\": \\"review\\"}]}",
                "created_at": "2014-01-02T00:00:00+00:00"}},
             "context_items": {"i1": {"id": "i1", "project_id": "d8a2d06b-6656-5853-a519-eda4490c6f03", "name": "a.md",
                "type": "chat", "tokens": 12, "pinned": true, "created_at": "2014-12-12T09:30:00+00:00"}},
             "projects": {"d8a2d06b-6656-5853-a519-eda4490c6f03": {"id": "d8a2d06b-6656-5853-a519-eda4490c6f03", "slug": "blog",
                "name": "Blog", "description": null, "status": "archived", "created_at": "2014-01-01T00:00:00+00:00"}},
             "dreams": {"1": {"of": "sheep"}}}
            """;

    private LegacyFixtures() {}

    /** Six files, of which three are in order. */
    public static Path articles(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("0-broken.json"), "{\"title\": \"cut off in the mid");
        Files.writeString(
                folder.resolve("1-incomplete.json"), "{\"title\": \"No body and no slug\"}");
        Files.writeString(
                folder.resolve("2-one.json"),
                """
                {"title": "One", "slug": "one", "author": "Ada", "status": "published", "content": "Text of one",
                 "secondary_keywords": ["a"], "internal_links": [{"url": "x"}, {"url": "y"}], "external_links": 3, "seo_score": 42.9,
                 "created_at": "2015-04-03T09:30:00", "published_at": "2015-04-03T09:30:00+02:00", "estimated_cost": 0.01422}
                """);
        Files.writeString(
                folder.resolve("3-two.json"),
                """
                {"title": "Two", "slug": "two", "status": "draft", "content_markdown": "Text of two", "internal_links": 0,
                 "seo_score": 0.87, "created_at": "2015-04-03T09:30:00Z"}
                """);
        Files.writeString(
                folder.resolve("4-one-again.json"),
                """
                {"title": "Again", "slug": "one", "content": "Another text", "created_at": "2015-04-03T09:30:00Z"}
                """);
        Files.writeString(
                folder.resolve("5-three.json"),
                """
                {"title": "Three", "slug": "three", "content": "Text", "created_at": "2015-04-03", "estimated_cost": "0.000000499"}
                """);
        Files.writeString(folder.resolve("notes.txt"), "no article");
        return folder;
    }

    /**
     * Sections in an order that refers ahead, a ticket without its project and what hangs on it.
     */
    public static Path workspace(Path file) throws IOException {
        return Files.writeString(file, WORKSPACE);
    }

    /** Ten rows, of which one user breaks a rule, and one campaign leads to that user. */
    public static Path campaigns(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(CAMPAIGNS);
        }
        return file;
    }
}
