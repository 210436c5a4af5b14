-- Masked records that were acknowledged and are not yet counted. Counting deletes them in the transaction that adds to the counts.
create table intake_backlog (
    -- Time of keeping in microseconds, pushed forward where two would be the same: the order to count in.
    position bigint not null,
    -- The node that kept them.
    node     varchar(36) not null,
    -- The node that is to count them: the same, until it dies.
    owner    varchar(36) not null,
    -- Compressed; what is inside is intake's own matter, and starts with the version of its form.
    body     bytea not null,
    primary key (node, position)
);
create index intake_backlog_by_owner on intake_backlog (owner, position);
-- Who is alive: a node that was not seen for a while leaves its backlog to the others.
create table intake_node (
    node    varchar(36) primary key,
    seen_at timestamp(6) with time zone not null
);
