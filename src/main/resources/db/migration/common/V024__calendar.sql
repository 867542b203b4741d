-- The owner's calendar that promises are written to; `secret` is encrypted like those of mailboxes. `looked_at` is
-- when desk and calendar last agreed, `trouble` why they could not since.
create table calendar (
    id        text not null primary key,
    details   text not null,
    secret    text not null,
    looked_at text,
    trouble   text
);

-- What was written there, as both sides last agreed on it.
create table calendar_entry (
    item     text not null primary key,
    title    text not null,
    print    text not null,
    on_day   text,
    etag     text,
    form     text not null,
    state    text not null,
    asked_on text
);
