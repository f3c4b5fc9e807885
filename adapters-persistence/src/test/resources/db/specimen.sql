--liquibase formatted sql

--changeset quillgraph:specimen
CREATE TABLE specimen (
    id ${t.id} NOT NULL CONSTRAINT pk_specimen PRIMARY KEY
        CONSTRAINT ck_specimen_id CHECK (id ${is.id}),
    inspiration_id ${t.id} NOT NULL
        CONSTRAINT fk_specimen_inspiration REFERENCES idea_inspiration (id),
    whole_id ${t.id}
        CONSTRAINT fk_specimen_whole REFERENCES specimen (id),
    label ${t.text} NOT NULL
        CONSTRAINT ck_specimen_label CHECK (trim(label, ${blanks}) <> ''),
    grade ${t.text} NOT NULL
        CONSTRAINT ck_specimen_grade CHECK (grade IN ('LOW', 'MEDIUM', 'HIGH')),
    estimate ${t.text}
        CONSTRAINT ck_specimen_estimate CHECK (estimate IN ('LOW', 'MEDIUM', 'HIGH')),
    made_on ${t.date} NOT NULL
        CONSTRAINT ck_specimen_made_on CHECK (made_on ${is.date}),
    seen_on ${t.date}
        CONSTRAINT ck_specimen_seen_on CHECK (seen_on ${is.date}),
    size ${t.long} NOT NULL,
    weight ${t.long},
    is_sound ${t.boolean}
        CONSTRAINT ck_specimen_is_sound CHECK (is_sound ${is.boolean}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_specimen_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_specimen_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_specimen_version CHECK (version >= 0),
    CONSTRAINT uq_specimen_label UNIQUE (grade, made_on, label)
) ${strict};
CREATE INDEX ix_specimen_inspiration ON specimen (inspiration_id, made_on, id);
CREATE INDEX ix_specimen_whole ON specimen (whole_id, id);
CREATE INDEX ix_specimen_seen_on ON specimen (seen_on, id);
--rollback DROP TABLE specimen;
