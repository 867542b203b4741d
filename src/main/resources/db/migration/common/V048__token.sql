-- What programs show to be let in. `hash` is the SHA-256 of what was shown once, and is all that is kept of it.
create table token (
    id         text not null primary key,
    name       text not null,
    hash       text not null,
    -- with commas between
    scopes     text not null,
    made_at    text not null,
    expires_at text,
    used_at    text,
    revoked_at text
);

-- Answers that programs propose, one a token and introduction. None of them ever leaves by itself: a person may take
-- its words over into the draft.
create table proposal (
    introduction_id text not null,
    token_id        text not null,
    framework       text not null,
    text            text not null,
    proposed_at     text not null,
    primary key (introduction_id, token_id)
);

-- All introductions page by page, the newest first.
create index introduction_arrived on introduction (arrived_at, id);
