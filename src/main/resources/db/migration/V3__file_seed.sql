-- What was last taken from the files, per entry: tells whether a file changed since.
create table file_seed (
    entry_id varchar(257) primary key,
    path     varchar(4096) not null,
    sha256   varchar(64) not null,
    taken_at timestamp(6) with time zone not null
);
