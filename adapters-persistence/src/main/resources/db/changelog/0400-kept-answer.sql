--liquibase formatted sql

--changeset quillgraph:kept-answer
--comment: Answers to requests with an Idempotency-Key, for a day.
CREATE TABLE kept_answer (
    request ${t.text} NOT NULL CONSTRAINT pk_kept_answer PRIMARY KEY
        CONSTRAINT ck_kept_answer_request CHECK (length(request) <= 255),
    digest ${t.text} NOT NULL,
    answer ${t.text} NOT NULL,
    kept_at ${t.time} NOT NULL
        CONSTRAINT ck_kept_answer_kept_at CHECK (kept_at ${is.time})
) ${strict};
CREATE INDEX ix_kept_answer_kept_at ON kept_answer (kept_at);
--rollback DROP TABLE kept_answer;
