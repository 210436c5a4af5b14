-- When a reader who goes by a name of chance last saw an answer, to be told when an entry in it changes. The name is kept as its hash.
create table answer_read (
    reader   varchar(64) not null,
    match_id varchar(32) not null,
    read_at  timestamp(6) with time zone not null,
    primary key (reader, match_id)
);
create index answer_read_by_reader on answer_read (reader, read_at);
