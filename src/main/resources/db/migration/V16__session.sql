-- Who is signed in with a browser. Of what the cookie says only the SHA-256 is kept, in hex; "id" names a session on pages.
create table session (
    digest  varchar(64) primary key,
    id      varchar(32) not null unique,
    account varchar(64) not null references account (name) on delete cascade,
    made_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    client  varchar(200) not null
);
create index session_account on session (account);
-- What programs of somebody are let in with; kept as above. A revoked one stays, so that its list says what became of it.
create table api_token (
    id         varchar(32) primary key,
    digest     varchar(64) not null unique,
    account    varchar(64) not null references account (name) on delete cascade,
    name       varchar(64) not null,
    scopes     varchar(64) not null,
    made_at    timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    used_at    timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);
create index api_token_account on api_token (account);
