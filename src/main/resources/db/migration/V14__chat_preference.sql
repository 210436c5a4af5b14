-- In which language somebody wants to be answered in a chat, where they said so.
create table chat_preference (
    -- Platform, tenant and the platform's own id of the person.
    speaker  varchar(200) primary key,
    language varchar(2) not null check (language in ('en', 'zh'))
);
