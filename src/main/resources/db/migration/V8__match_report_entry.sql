-- Which entries each answer named, so that it is known when an entry was matched last. Insert only.
create table match_report_entry (
    match_id   varchar(32) not null references match_report (id),
    entry_id   varchar(257) not null,
    matched_at timestamp(6) with time zone not null,
    primary key (match_id, entry_id)
);
create index match_report_entry_by_entry on match_report_entry (entry_id, matched_at);
