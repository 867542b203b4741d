-- What the owner taught: one row for each message that they corrected or answered. Everything learnt is computed from
-- these rows, so taking an act back is taking its row away.
create table lesson (
    message_id text not null,
    -- 'corrected' or 'answered'
    how        text not null,
    details    text not null,
    primary key (message_id, how)
);

-- Always or never from this address, domain or list.
create table sender_rule (
    scope  text not null,
    value  text not null,
    always integer not null,
    primary key (scope, value)
);
