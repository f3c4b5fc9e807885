--liquibase formatted sql

--changeset quillgraph:job-run
--comment: When the jobs of operators were done, and what came of them.
CREATE TABLE job_run (
    id ${t.id} NOT NULL CONSTRAINT pk_job_run PRIMARY KEY
        CONSTRAINT ck_job_run_id CHECK (id ${is.id}),
    job ${t.text} NOT NULL
        CONSTRAINT ck_job_run_job CHECK (job IN ('BACKUP', 'MAINTENANCE', 'RETENTION')),
    started_at ${t.time} NOT NULL
        CONSTRAINT ck_job_run_started_at CHECK (started_at ${is.time}),
    ended_at ${t.time}
        CONSTRAINT ck_job_run_ended_at CHECK (ended_at ${is.time}),
    failed ${t.boolean} NOT NULL
        CONSTRAINT ck_job_run_failed CHECK (failed ${is.boolean}),
    outcome ${t.text} NOT NULL
) ${strict};
CREATE INDEX ix_job_run_job ON job_run (job, started_at, id);
--rollback DROP TABLE job_run;

--changeset quillgraph:job-lock dbms:postgresql
--comment: Who does a job at the moment, as ShedLock keeps it: times are the database's, in UTC.
CREATE TABLE job_lock (
    name text NOT NULL CONSTRAINT pk_job_lock PRIMARY KEY,
    lock_until timestamp NOT NULL,
    locked_at timestamp NOT NULL,
    locked_by text NOT NULL
);
--rollback DROP TABLE job_lock;

--changeset quillgraph:job-lock dbms:sqlite
--comment: Times are milliseconds since 1970.
CREATE TABLE job_lock (
    name TEXT NOT NULL CONSTRAINT pk_job_lock PRIMARY KEY,
    lock_until INTEGER NOT NULL,
    locked_at INTEGER NOT NULL,
    locked_by TEXT NOT NULL
) STRICT;
--rollback DROP TABLE job_lock;
