-- The columns repeat what the queue shows, so that a desk with ten thousand rows needs one indexed question.
create table introduction (
    id                text not null primary key,
    arrived_as        text not null,
    arrived_at        text not null,
    channel           text not null,
    kind              text not null,
    requester_name    text,
    requester_address text,
    introducer_name   text,
    target_name       text,
    ask               text not null,
    parties           text not null,
    why               text not null,
    confidence        double precision not null,
    spam              integer not null,
    state             text not null,
    owed_since        text,
    due_at            text,
    standing          text not null,
    stakes            text not null,
    framework         text not null,
    assessment        text not null,
    -- the owner's word, which outweighs what was recognised
    kind_by_owner     text,
    settled_at        text,
    settled_as        text,
    hidden_until      text,
    -- on the desk: something is owed, nothing was decided otherwise
    on_desk           integer not null
);

create index introduction_on_desk on introduction (on_desk, due_at, id);

-- The owner's corrections of which messages belong together.
create table belonging (
    message_id text not null,
    other_id   text not null,
    together   integer not null,
    primary key (message_id, other_id)
);
