-- What an entry may say next, until somebody publishes or discards it. Not among the revisions: a draft that is discarded must not stand
-- between an entry and its file.
create table draft (
    id         varchar(32) primary key,
    kind       varchar(16) not null check (kind in ('ALIAS', 'NEW')),
    entry_id   varchar(257) not null,
    -- The revision that it was made from; 0 for an entry that there is not yet.
    base       integer not null,
    document   varchar not null,
    -- The cluster of unknowns that it came from.
    cluster_id varchar(16) not null,
    state      varchar(16) not null check (state in ('OPEN', 'PUBLISHED', 'DISCARDED')),
    author     varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    closed_by  varchar(64),
    closed_at  timestamp(6) with time zone
);
create index draft_by_state on draft (state, created_at);
create index draft_by_cluster on draft (cluster_id);
