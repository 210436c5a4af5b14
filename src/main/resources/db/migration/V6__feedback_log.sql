-- What readers said after trying, what administrators ruled and what editors accepted of it. Append-only: rows are neither
-- changed nor deleted, and every belief is computed from them.
-- "position" is given under feedback_lock, so it has no gaps and rises in the order of commits.
-- "reporter" and "source" are keyed hashes; the key never leaves the database.
create table feedback_log (
    position bigint primary key,
    at       timestamp(6) with time zone not null,
    kind     varchar(16) not null check (kind in ('CAST', 'VOIDED', 'RESTORED', 'ACCEPTED')),
    entry_id varchar(257) not null,
    -- Of what was cast.
    match_id varchar(32),
    about    varchar(16) check (about in ('ENTRY', 'WORKAROUND', 'DEAD_END')),
    item     varchar(200),
    outcome  varchar(16) check (outcome in ('WORKED', 'FAILED', 'RIGHT_ENTRY', 'WRONG_ENTRY')),
    reporter varchar(32),
    source   varchar(32),
    channel  varchar(16) check (channel in ('PAGE', 'API', 'CHAT', 'AGENT')),
    product  varchar(80),
    version  varchar(80),
    -- Of what was cast, as well as of what was accepted.
    revision integer,
    -- Of a ruling: the position of what was cast. Of an acceptance: the last position that is in the figures.
    target   bigint,
    -- A reporter's note, or the reason of a ruling.
    words    varchar(1000) not null,
    -- Who ruled or accepted; empty of what was cast.
    author   varchar(200) not null
);
create index feedback_log_by_entry on feedback_log (entry_id, position);
create index feedback_log_by_match on feedback_log (match_id);
create index feedback_log_by_reporter on feedback_log (reporter, at);
create index feedback_log_by_source on feedback_log (source, at);
-- One row: who writes to the log holds it until the commit, on whichever node.
create table feedback_lock (
    id integer primary key
);
insert into feedback_lock (id) values (1);
-- One row, made at the first start: what names and addresses are hashed with.
create table pseudonym_key (
    id  integer primary key,
    key_hex varchar(64) not null
);
