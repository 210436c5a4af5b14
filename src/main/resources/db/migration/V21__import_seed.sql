-- What was last imported as an entry: whether it was changed here since, or there, or on both sides, is told by comparing with it.
create table import_seed (
    entry_id    varchar(257) primary key,
    -- Of the canonical document without its provenance.
    sha256      varchar(64) not null,
    format      varchar(16) not null,
    original_id varchar(1000) not null,
    taken_by    varchar(64) not null,
    taken_at    timestamp(6) with time zone not null
);
