-- An answer that can be looked at again, its text masked; "body" is the report as JSON.
create table match_report (
    id         varchar(32) primary key,
    created_at timestamp(6) with time zone not null,
    body       varchar not null
);
create index match_report_by_age on match_report (created_at);
