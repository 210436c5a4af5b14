-- Everything that every entry ever said. Append-only: rows are neither changed nor deleted.
-- "position" is the place in the log of all revisions. It is given under library_lock, so it has no gaps and rises in the
-- order of commits: who has read up to a position has missed nothing.
-- Long texts are "varchar" without a length: the same unbounded type on both databases ("text" is a large object on H2).
create table revision (
    position   bigint primary key,
    entry_id   varchar(257) not null,
    number     integer not null check (number >= 1),
    state      varchar(16) not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    author     varchar(200) not null,
    reason     varchar(1000) not null,
    created_at timestamp(6) with time zone not null,
    sha256     varchar(64) not null,
    document   varchar not null,
    constraint revision_number unique (entry_id, number)
);
