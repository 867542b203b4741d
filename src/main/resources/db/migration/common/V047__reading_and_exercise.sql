-- What the owner said of a template in its quarterly reading. `template` is voice and file: friendly/no-to-a-call.txt
create table template_reading (
    template   text not null primary key,
    -- still their voice
    voiced_at  text,
    -- not proposed any more
    retired_at text,
    because    text not null
);

-- Settings and the like that were looked through, and proposals that were turned down.
create table looked_through (
    thing text not null primary key,
    at    text not null
);

-- What can be taken back in the playbook: how things stood before each act.
create table playbook_act (
    id     text not null primary key,
    number integer not null,
    at     text not null,
    before text not null
);

-- Thirty days in which whatever comes in one place is closed within a week. `number` counts them.
create table exercise (
    id      text not null primary key,
    number  integer not null,
    details text not null
);
