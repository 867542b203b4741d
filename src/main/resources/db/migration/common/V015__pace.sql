-- How long an answer took, from opening it to approving it; nothing else of it.
create table pace (
    id          text not null primary key,
    seconds     integer not null,
    answered_at text not null
);

create index pace_newest on pace (answered_at);

create index introduction_of_requester on introduction (requester_address);
