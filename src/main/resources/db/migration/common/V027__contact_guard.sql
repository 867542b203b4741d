-- What keeps a contact from being asked too often: what they are glad of, how often they may be asked (both columns or
-- none), and the first day on which they may be asked again.
create table contact_guard (
    address     text not null primary key,
    name        text not null,
    glad_of     text not null,
    times       integer,
    per         text,
    rests_until text,
    changed_at  text not null
);

-- Every private question to a contact, by its Message-ID; it stays when its introduction is long over.
create table contact_asked (
    message_id text not null primary key,
    address    text not null,
    asked_at   text not null
);

create index contact_asked_when on contact_asked (address, asked_at);
create index contact_asked_since on contact_asked (asked_at);
