-- What was read. `content` is kept only while the message belongs to an introduction (or might still);
-- of all other mail the id remains, so that reading twice adds nothing twice.
create table message (
    id              text not null primary key,
    channel         text not null,
    sent_at         text not null,
    introduction_id text,
    content         text,
    recognition     text
);

create index message_of_introduction on message (introduction_id, sent_at);

-- Items of a source (files of a folder, messages of an mbox) that were read already.
create table seen (
    source text not null,
    item   text not null,
    primary key (source, item)
);

-- How far each folder of a mailbox was read.
create table mailbox (
    account_id text not null,
    folder     text not null,
    cursor     text not null,
    read_at    text not null,
    primary key (account_id, folder)
);
