-- What was seen, counted by the hour. Of what is known "entry_id" is filled, of what nobody knows "cluster_id"; the other is empty.
-- "fingerprint", "service" and "version" are empty in the row that takes what is beyond the most rows of an hour.
-- "severity" is the worst: 0 for none said, then 1 to 5 from debug to fatal.
create table sighting (
    hour_start  timestamp(6) with time zone not null,
    entry_id    varchar(257) not null,
    cluster_id  varchar(16) not null,
    fingerprint varchar(16) not null,
    source      varchar(100) not null,
    service     varchar(200) not null,
    version     varchar(100) not null,
    severity    smallint not null,
    events      bigint not null,
    first_seen  timestamp(6) with time zone not null,
    last_seen   timestamp(6) with time zone not null,
    primary key (hour_start, entry_id, cluster_id, fingerprint, source, service, version)
);
create index sighting_by_entry on sighting (entry_id, hour_start);
create index sighting_by_cluster on sighting (cluster_id, hour_start);
-- One of the events, its secrets masked: the first of the latest hour in which there was any.
create table sighting_sample (
    entry_id    varchar(257) not null,
    cluster_id  varchar(16) not null,
    fingerprint varchar(16) not null,
    source      varchar(100) not null,
    taken_at    timestamp(6) with time zone not null,
    statement   varchar(1000) not null,
    sample      varchar(4096) not null,
    primary key (entry_id, cluster_id, fingerprint, source)
);
create index sighting_sample_by_age on sighting_sample (taken_at);
-- When an entry was seen first at a source.
create table first_sighting (
    entry_id   varchar(257) not null,
    source     varchar(100) not null,
    first_seen timestamp(6) with time zone not null,
    primary key (entry_id, source)
);
-- Unknowns with one template: the inbox. "changed_at" is when the template or the status changed: other nodes read from there on.
-- "near" are ids of entries with blanks between them.
create table unknown_cluster (
    id             varchar(16) primary key,
    template       varchar(4000) not null,
    status         varchar(16) not null check (status in ('OPEN', 'IGNORED', 'SNOOZED', 'RESOLVED', 'CLOSED')),
    severity       smallint not null,
    events         bigint not null,
    first_seen     timestamp(6) with time zone not null,
    last_seen      timestamp(6) with time zone not null,
    statement      varchar(1000) not null,
    sample         varchar(4096) not null,
    near           varchar(2000) not null,
    snoozed_until  timestamp(6) with time zone,
    snoozed_events bigint,
    resolved_entry varchar(257),
    -- Whether it was resolved once and seen again after: then only an editor closes it.
    reopened       boolean not null,
    changed_by     varchar(200) not null,
    changed_at     timestamp(6) with time zone not null
);
create index unknown_cluster_by_change on unknown_cluster (changed_at);
create index unknown_cluster_by_age on unknown_cluster (last_seen);
-- Which cluster an event went to: the next one like it goes there too, whatever became of the templates since.
create table unknown_member (
    fingerprint varchar(16) primary key,
    statement   varchar(16) not null,
    cluster_id  varchar(16) not null
);
create index unknown_member_by_statement on unknown_member (statement);
create index unknown_member_by_cluster on unknown_member (cluster_id);
