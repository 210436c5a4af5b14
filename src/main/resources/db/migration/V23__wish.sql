-- Who met an error that nobody knew, and wants to be told when somebody does. "text" has its secrets masked.
create table wish (
    id        varchar(32) primary key,
    -- The answer that said "unknown".
    match_id  varchar(32) not null,
    text      varchar not null,
    channel   varchar(16) not null check (channel in ('PAGE', 'CHAT', 'CALLBACK')),
    -- Name of the reader's browser, of the speaker in a chat, or of the account.
    who       varchar(200) not null,
    -- Where to tell it, in the words of the channel: a chat's place, a target of notify; empty on pages.
    place     varchar(200) not null,
    chinese   boolean not null,
    state     varchar(16) not null check (state in ('WAITING', 'KNOWN', 'TOLD')),
    -- The answer that knows; null while waiting.
    answer_id varchar(32),
    tries     integer not null,
    made_at   timestamp(6) with time zone not null,
    -- When it came into its state; of a known one that could not be told yet, when to try again.
    moved_at  timestamp(6) with time zone not null,
    constraint wish_once unique (match_id, channel, who)
);
create index wish_by_state on wish (state, channel, moved_at);
create index wish_by_who on wish (who, state);
-- A target that somebody's callback made: gone once its message is.
alter table notify_target add column passing boolean default false not null;
