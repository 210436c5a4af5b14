-- Drafts of entries that there are, drafts that nobody had to see an unknown for, and every state that a draft was ever in. A new table,
-- as the two databases give the checks of the old one different names.
create table draft_next (
    id         varchar(32) primary key,
    kind       varchar(16) not null check (kind in ('ALIAS', 'NEW', 'EDIT')),
    entry_id   varchar(257) not null,
    -- The revision that it was made from; 0 for an entry that there is not yet.
    base       integer not null,
    -- How often it was saved: who saves says which one was seen.
    version    integer not null check (version >= 1),
    document   varchar not null,
    -- Why, in the editor's words; it becomes the revision's reason.
    reason     varchar(1000) not null,
    -- The cluster of unknowns that it came from; empty where it came from none.
    cluster_id varchar(16) not null,
    state      varchar(16) not null check (state in ('OPEN', 'IN_REVIEW', 'PUBLISHED', 'DISCARDED')),
    author     varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    saved_by   varchar(64) not null,
    saved_at   timestamp(6) with time zone not null,
    closed_by  varchar(64),
    closed_at  timestamp(6) with time zone
);
insert into draft_next
    select id, kind, entry_id, base, 1, document, '', cluster_id, state, author, created_at, author, created_at, closed_by, closed_at
    from draft;
drop table draft;
alter table draft_next rename to draft;
create index draft_by_state on draft (state, created_at);
create index draft_by_cluster on draft (cluster_id);
create index draft_by_entry on draft (entry_id);

-- What a draft said at each save. Append-only: nothing that was acknowledged is ever lost.
create table draft_version (
    draft_id varchar(32) not null,
    version  integer not null check (version >= 1),
    base     integer not null,
    document varchar not null,
    saved_by varchar(64) not null,
    saved_at timestamp(6) with time zone not null,
    primary key (draft_id, version)
);
insert into draft_version select id, 1, base, document, author, created_at from draft;

-- What was said of a draft; of the place that the pointer names, or of the whole where it is empty.
create table draft_comment (
    id       varchar(32) primary key,
    draft_id varchar(32) not null,
    version  integer not null,
    pointer  varchar(500) not null,
    author   varchar(64) not null,
    said_at  timestamp(6) with time zone not null,
    words    varchar(4000) not null
);
create index draft_comment_by_draft on draft_comment (draft_id, said_at);

-- Who found which version of a draft fit to be published.
create table draft_approval (
    draft_id    varchar(32) not null,
    version     integer not null,
    reviewer    varchar(64) not null,
    approved_at timestamp(6) with time zone not null,
    primary key (draft_id, version, reviewer)
);
