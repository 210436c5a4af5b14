-- What log pipelines are let in with. Of a key only its SHA-256 is kept, in hex.
-- A revoked key stays, so that it is not taken for one that was never made, until another key takes its name.
create table ingest_key (
    name       varchar(64) primary key,
    digest     varchar(64) not null,
    made_at    timestamp(6) with time zone not null,
    made_by    varchar(64) not null,
    used_at    timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);
