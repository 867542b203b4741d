-- Words of the owner's own in the place of a text that is made from the giving plan. `facts` is what the plan and the
-- rest said when they were written.
create table statement (
    place text not null primary key,
    words text not null,
    facts text not null
);

-- What the owner published, and where. `facts` is what the plan said when they last looked at it: where it says
-- something else now, the text is stale. `number` tells two of the same moment apart.
create table published_statement (
    id           text not null primary key,
    number       integer not null,
    place        text not null,
    words        text not null,
    facts        text not null,
    published_at text not null
);

create index published_statement_at on published_statement (published_at);

-- What can be taken back: how things stood before each act.
create table statement_act (
    id     text not null primary key,
    number integer not null,
    at     text not null,
    before text not null
);
