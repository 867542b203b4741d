-- Introductions that the owner makes between two others. `comes_up` is the day on which the owner is told; for what
-- ended, the day it ended.
create table double_opt_in (
    id              text not null primary key,
    introduction_id text,
    asker_address   text,
    contact_address text,
    state           text not null,
    ended           integer not null,
    comes_up        text not null,
    begun_at        text not null,
    changed_at      text not null,
    details         text not null
);

create index double_opt_in_up on double_opt_in (ended, comes_up);
create index double_opt_in_from on double_opt_in (introduction_id);
create index double_opt_in_asker on double_opt_in (asker_address);
create index double_opt_in_contact on double_opt_in (contact_address);

-- Which letter of the outbox belongs to which: a question, a nudge, the introduction, a close.
create table opt_in_letter (
    message_id text not null primary key,
    opt_in_id  text not null,
    letter     text not null,
    side       text not null
);

create index opt_in_letter_of on opt_in_letter (opt_in_id);

-- What can be taken back: each as it was before the last act; empty for one that was not there yet.
create table opt_in_undo (
    opt_in_id text not null primary key,
    at        text not null,
    said      text not null,
    before    text
);
