-- What can be taken back: which reminders the owner was done with, or put off, and when.
create table prompt_undo (
    id     text not null primary key,
    at     text not null,
    said   text not null,
    before text
);
