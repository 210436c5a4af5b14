-- The SHA-256 of the file as it was when it was last taken, byte for byte: a file that still has it need not be read as JSON again.
-- Empty where it is not known.
alter table file_seed add column bytes_sha256 varchar(64) default '' not null;
