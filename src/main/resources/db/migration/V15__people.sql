-- Each role may do what those before it may.
alter table account drop constraint account_role;
alter table account add constraint account_role check (role in ('reader', 'editor', 'reviewer', 'admin'));
-- Whoever was given a password by somebody else has to choose another before anything else.
alter table account add column must_change boolean default false not null;
alter table account add column disabled boolean default false not null;
-- Whom another service vouches for: its issuer and their number there. They have no password here.
alter table account add column subject varchar(512);
alter table account add constraint account_subject unique (subject);
alter table account alter column password_hash drop not null;
