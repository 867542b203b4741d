-- Who got an automatic reply that Sendoff sent itself: nobody gets a second one within the days set. What the mail
-- server answers, it keeps to itself.
create table auto_reply_sent (
    address    text not null primary key,
    name       text,
    account_id text not null,
    -- what it answered
    message_id text not null,
    at         text not null
);

create index auto_reply_sent_at on auto_reply_sent (at);
