-- What the owner wrote down about someone; whoever only ever wrote stays in `person` alone.
create table known_person (
    id      text not null primary key,
    name    text not null,
    details text not null
);

-- An address belongs to one person at most.
create table person_address (
    address   text not null primary key,
    person_id text not null
);

create index person_address_of on person_address (person_id);

-- What can be taken back: people as they were before the last acts.
create table person_undo (
    id     text not null primary key,
    at     text not null,
    said   text not null,
    before text not null
);

-- Every address in a message's header, each between bars: |ada@example.com|ben@example.net|. Wherever the message is
-- moved, it says whom that introduction concerns.
alter table message add column people text;

create index message_people on message (introduction_id, people) where introduction_id is not null;
