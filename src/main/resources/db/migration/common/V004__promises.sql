create table promise (
    id              text not null primary key,
    introduction_id text,
    mine            integer not null,
    to_name         text,
    to_address      text,
    what            text not null,
    words           text not null,
    due_on          text,
    made_in         text,
    made_at         text not null,
    kept_at         text
);

create index promise_open on promise (kept_at, due_on);

-- Who wrote how often: what relations need, and nothing else, of mail that is no introduction.
create table person (
    address    text not null primary key,
    name       text,
    received   integer not null,
    sent       integer not null,
    first_at   text not null,
    last_at    text not null
);
