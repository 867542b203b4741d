-- What the owner was reminded of. The id names the occasion, so that the same one never comes twice, whichever
-- process or clock asks.
create table prompt (
    id              text not null primary key,
    occasion        text not null,
    promise_id      text,
    introduction_id text,
    words           text not null,
    -- the day it is about
    day             text not null,
    -- the last turn it was about; a newer one settles it
    since           text,
    at              text not null,
    done_at         text,
    hidden_until    text
);

create index prompt_open on prompt (done_at, at);
create index prompt_of_introduction on prompt (introduction_id);
create index prompt_of_promise on prompt (promise_id);

-- One mail to the owner a day at most: the day is the key.
create table digest (
    day        text not null primary key,
    id         text not null,
    account_id text not null,
    subject    text not null,
    body       text not null,
    status     text not null,
    send_after text not null
);
