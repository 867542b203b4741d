-- Where programs of the owner want to be told what happens.
create table webhook (
    id            text not null primary key,
    url           text not null,
    -- with commas between
    events        text not null,
    -- people and words go along; else only ids and the line of the ask
    names         integer not null,
    secret        text not null,
    made_at       text not null,
    -- what happened before is not told
    since_at      text not null,
    failing_since text,
    off_at        text,
    because       text
);

-- What is told, and was. `about` says of which thing, so that each is told once; the words are let go of when they
-- arrived.
create table webhook_call (
    id              text not null primary key,
    webhook_id      text not null,
    event           text not null,
    about           text not null,
    introduction_id text,
    -- of whom it tells
    address         text,
    payload         text not null,
    status          text not null,
    made_at         text not null,
    next_at         text not null,
    attempts        integer not null,
    because         text,
    ended_at        text
);

create unique index webhook_call_about on webhook_call (webhook_id, event, about);
create index webhook_call_next on webhook_call (status, next_at);
create index webhook_call_made on webhook_call (webhook_id, made_at);
create index webhook_call_introduction on webhook_call (introduction_id);
