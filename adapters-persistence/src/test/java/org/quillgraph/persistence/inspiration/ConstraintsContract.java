package org.quillgraph.persistence.inspiration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quillgraph.domain.inspiration.Ideas.NOON;
import static org.quillgraph.domain.inspiration.Ideas.classification;
import static org.quillgraph.domain.inspiration.Ideas.fromSource;
import static org.quillgraph.domain.inspiration.Ideas.scoring;
import static org.quillgraph.domain.inspiration.Ideas.sourceTracking;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.persistence.StoreContract;
import org.quillgraph.persistence.database.Databases;

/** The database itself refuses a wrong row, by whatever door it comes. */
abstract class ConstraintsContract extends StoreContract {
    /** As many characters as an index takes, all different from their neighbours. */
    private static final String LONG =
            new Random(1)
                    .ints(Rules.INDEXED, 0x10000, 0x20000)
                    .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();

    /** Whether a constraint was what refused the statement, rather than its own fault. */
    abstract boolean isViolation(SQLException refusal);

    @BeforeEach
    void oneOfEach() {
        IdeaInspiration idea = fromSource("abc");
        store.addAll(
                List.of(
                        idea,
                        fromSource("def"),
                        classification(idea.id(), NOON),
                        scoring(idea.id(), NOON),
                        sourceTracking(idea.id())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idea_inspiration SET title = ''",
                "idea_inspiration SET title = ' \t\n\u2003\u3000\u001c'",
                "idea_inspiration SET title = NULL",
                "idea_inspiration SET keywords = NULL",
                "idea_inspiration SET keywords = '{}'",
                "idea_inspiration SET keywords = '[\"a\",1]'",
                "idea_inspiration SET keywords = '[[\"a\"]]'",
                "idea_inspiration SET source_type = 'Video'",
                "idea_inspiration SET source_type = NULL",
                "idea_inspiration SET source_id = CASE source_id WHEN 'abc' THEN 'def' ELSE 'abc' END",
                "idea_inspiration SET source_id = '{long}😀'",
                "idea_inspiration SET source_created_at = '{late}'",
                "idea_inspiration SET metadata = 'null'",
                "idea_inspiration SET score = -1",
                "idea_inspiration SET score = 101",
                "idea_inspiration SET category = '{long}😀'",
                "idea_inspiration SET subcategory_relevance = '[1]'",
                "idea_inspiration SET subcategory_relevance = '{\"a\":1.5}'",
                "idea_inspiration SET subcategory_relevance = '{\"a\":\"1\"}'",
                "idea_inspiration SET subcategory_relevance = '{\"a\":null}'",
                "idea_inspiration SET contextual_category_scores = '1'",
                "idea_inspiration SET contextual_category_scores = '{\"a\":[1]}'",
                "idea_inspiration SET latest_scoring_id = '00000000-0000-7000-8000-000000000000'",
                "idea_inspiration SET created_at = NULL",
                "idea_inspiration SET created_at = '{late}'",
                "idea_inspiration SET version = -1",
                "classification SET inspiration_id = '00000000-0000-7000-8000-000000000000'",
                "classification SET inspiration_id = NULL",
                "classification SET category = '\u2028'",
                "classification SET category = '{long}😀'",
                "classification SET confidence = {one} + 1",
                "classification SET confidence = -1",
                "classification SET story_confidence = {one} + 1",
                "classification SET is_story = NULL",
                "classification SET indicators = 'null'",
                "classification SET classified_at = NULL",
                "scoring SET composite_score = 100 * {one} + 1",
                "scoring SET engagement_score = -1",
                "scoring SET text_quality_score = 100 * {one} + 1",
                "scoring SET quality_metrics = 'null'",
                "scoring SET scored_at = '{late}'",
                "source_tracking SET platform = ' '",
                "source_tracking SET platform = '{long}😀'",
                "source_tracking SET processing_status = 'DONE'",
                "source_tracking SET source_type = 'FILM'",
                "source_tracking SET collected_at = NULL",
            })
    void refuses(String change) {
        SQLException refusal =
                catchThrowableOfType(SQLException.class, () -> store.execute(statement(change)));
        assertViolation(refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idea_inspiration SET title = '\u00a0'",
                "idea_inspiration SET keywords = '[\"a\",\"\"]'",
                "idea_inspiration SET source_id = NULL",
                "idea_inspiration SET source_id = '{long}'",
                "idea_inspiration SET category = '{long}'",
                "classification SET category = '{long}'",
                "idea_inspiration SET score = 100",
                "idea_inspiration SET score = NULL",
                "idea_inspiration SET metadata = '{\"a\":null}'",
                "idea_inspiration SET subcategory_relevance = '{\"a\":-150}'",
                "classification SET confidence = {one}",
                "scoring SET composite_score = 100 * {one}",
                "source_tracking SET processing_status = 'FAILED'",
            })
    void accepts(String change) {
        assertThatCode(() -> store.execute(statement(change))).doesNotThrowAnyException();
    }

    @Test
    void aNewRowIsHeldToTheRulesOfItsJson() throws SQLException {
        store.execute("UPDATE idea_inspiration SET keywords = '[]'");
        String copy =
                "INSERT INTO idea_inspiration (id, title, keywords, source_type, created_at, updated_at, version)"
                        + " SELECT '00000000-0000-7000-8000-00000000000%d', title, '%s', source_type,"
                        + " created_at, updated_at, version FROM idea_inspiration LIMIT 1";
        assertThatCode(() -> store.execute(copy.formatted(1, "[\"a\"]")))
                .doesNotThrowAnyException();
        SQLException refusal =
                catchThrowableOfType(
                        SQLException.class, () -> store.execute(copy.formatted(2, "[1]")));
        assertViolation(refusal);
    }

    private void assertViolation(SQLException refusal) {
        assertThat((Throwable) refusal).isNotNull();
        assertThat(isViolation(refusal)).as(refusal.toString()).isTrue();
    }

    /** Changes one row, so that what is unique can be taken by another. */
    private String statement(String change) {
        boolean sqlite = store.get(Databases.class).isSqlite();
        String table = change.substring(0, change.indexOf(' '));
        String one = sqlite ? "1000000" : "1";
        String late = sqlite ? "10000-01-01T00:00:00.000000Z" : "10000-01-01T00:00:00Z";
        String values =
                change.replace("{one}", one).replace("{late}", late).replace("{long}", LONG);
        return "UPDATE %s WHERE id IN (SELECT id FROM %s ORDER BY created_at DESC LIMIT 1)"
                .formatted(values, table);
    }
}
