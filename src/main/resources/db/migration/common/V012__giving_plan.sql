-- A group that ended stays: what was given on its account keeps its name.
create table giving_group (
    id      text not null primary key,
    place   integer not null,
    details text not null,
    ended   integer not null
);

-- Every yes, also those that came to nothing. Hours count in minutes.
create table gift (
    id              text not null primary key,
    group_id        text not null,
    introduction_id text,
    to_name         text,
    to_address      text,
    amount          integer not null,
    given_at        text not null,
    back_at         text
);

create index gift_since on gift (given_at);
create index gift_of_introduction on gift (introduction_id);

-- On whose account a yes would go, as the rules of the plan say.
create table giving_member (
    introduction_id text not null primary key,
    group_id        text not null
);
