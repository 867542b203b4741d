-- What became of each introduction. The facts follow from its letters and may be derived anew at any time;
-- what the owner said of it stands in columns of its own.
create table outcome (
    introduction_id   text not null primary key,
    channel           text not null,
    kind              text not null,
    stakes            text not null,
    asker             text,
    introducer        text,
    asked_at          text not null,
    answered_at       text,
    framework         text,
    follow_ups        integer not null,
    received_read     text,
    ended_at          text,
    received_by_owner text,
    -- the owner's word, else what was read
    received          text,
    felt_right        integer,
    note              text not null default ''
);

create index outcome_answered on outcome (answered_at, kind, channel, stakes, framework, received, felt_right, follow_ups);
create index outcome_asked on outcome (asked_at, kind, asker, answered_at);
create index outcome_of_asker on outcome (asker, answered_at, framework) where asker is not null;
create index outcome_introducer on outcome (introducer, asked_at, framework, received, felt_right)
    where introducer is not null;

-- Each time someone waited for an answer of the owner's.
create table wait (
    introduction_id text not null,
    number          integer not null,
    channel         text not null,
    kind            text not null,
    since           text not null,
    due_at          text not null,
    until           text,
    ending          text not null,
    in_time         integer not null,
    -- on working days
    minutes         integer not null,
    primary key (introduction_id, number)
);

create index wait_until on wait (until, ending, channel, in_time, minutes);
create index wait_since on wait (since, until);

-- How long an answer page was in front, by the owner's day.
create table time_spent (
    introduction_id text not null,
    day             text not null,
    seconds         integer not null,
    primary key (introduction_id, day)
);

create index time_spent_on on time_spent (day, seconds);

-- What held when an answer was approved.
create table approval (
    introduction_id text not null,
    at              text not null,
    framework       text not null,
    -- the group it would have drawn on had no room
    no_room         integer not null,
    -- how sure the owner was that the side that gains less gains, in percent
    sure            integer,
    primary key (introduction_id, at)
);

create index approval_at on approval (at, framework, no_room, sure);

-- Written since it was last logged: every writing of the row sets this back.
alter table introduction add column logged integer not null default 0;

create index introduction_unlogged on introduction (id) where logged = 0;
