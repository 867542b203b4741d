-- What strangers asked on the request page. Nothing of it lies on the desk until they pressed the button behind the
-- check link; `token` is only the hash of what that link holds. A row that was never confirmed goes at its end.
create table page_request (
    id           text not null primary key,
    token        text not null,
    address      text not null,
    details      text not null,
    asked_at     text not null,
    expires_at   text not null,
    -- the letter with the check link
    letter_id    text not null,
    -- what it became
    message_id   text,
    confirmed_at text
);

create unique index page_request_token on page_request (token);
create index page_request_address on page_request (address);
create index page_request_message on page_request (message_id);

-- Letters whose text the owner approved once for one use: nobody reads each of them before it leaves. `id` is the
-- Message-ID it carries on every attempt; the body is let go of when the letter is through.
create table standing_letter (
    id         text not null primary key,
    purpose    text not null,
    address    text not null,
    account_id text not null,
    envelope   text not null,
    body       text not null,
    status     text not null,
    made_at    text not null,
    send_after text not null,
    attempts   integer not null
);

create index standing_letter_status on standing_letter (status, send_after);
create index standing_letter_address on standing_letter (purpose, address, made_at);
create index standing_letter_made on standing_letter (purpose, made_at);
