-- One draft an introduction. `edited` guards what the owner typed.
create table draft (
    introduction_id text not null primary key,
    framework       text not null,
    decision        text not null,
    template        text not null,
    composed        text not null,
    body            text not null,
    edited          integer not null,
    kept_findings   text not null,
    -- the copy in the mailbox's Drafts folder
    filed           text,
    updated_at      text not null
);

-- An approved answer on its way out. `id` is the Message-ID it carries on every attempt.
create table outbox (
    id              text not null primary key,
    introduction_id text not null,
    account_id      text not null,
    envelope        text not null,
    body            text not null,
    framework       text not null,
    status          text not null,
    approved_at     text not null,
    send_after      text not null,
    attempts        integer not null,
    because         text,
    sent_at         text,
    copied_at       text,
    flagged_at      text
);

create index outbox_status on outbox (status, send_after);
create index outbox_of_introduction on outbox (introduction_id);
