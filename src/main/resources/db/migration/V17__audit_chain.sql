-- Each record bears the SHA-256 of what it says and of its predecessor's, in hex: none can be changed, taken out or put between without
-- breaking all that follow. Records from before have none; the chain begins behind them.
alter table audit add column digest varchar(64);
-- One row, the end of the chain: who adds a record holds it until the commit, on whichever node, so that positions have no gaps.
create table audit_chain (
    id       integer primary key,
    begins   bigint not null,
    position bigint not null,
    digest   varchar(64) not null
);
insert into audit_chain (id, begins, position, digest)
select 1, coalesce(max(position), 0), coalesce(max(position), 0), '' from audit;
create index audit_by_actor on audit (actor, position);
create index audit_by_action on audit (action, position);
