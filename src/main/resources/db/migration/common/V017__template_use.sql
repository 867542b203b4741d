-- Which template and resource a draft came from, as JSON.
alter table draft add column origin text not null default '';

-- Every text a template ever had. `template` is voice and file: friendly/no-to-a-call.txt
create table template_version (
    template text not null,
    version  integer not null,
    source   text not null,
    at       text not null,
    primary key (template, version)
);

-- What each answer was worded with, and what its owner changed in it. `answer` is its Message-ID, or names the
-- introduction where another program sends it.
create table template_use (
    answer          text not null primary key,
    introduction_id text not null,
    template        text not null,
    version         integer not null,
    resource_id     text,
    used_at         text not null,
    -- in words: not at all, hardly, a little, a lot
    edited          text not null,
    -- [{"before": …, "after": …}]
    changes         text not null
);

create index template_use_of on template_use (template, used_at);

-- Changes that were offered for a template and not wanted.
create table template_declined (
    template text not null,
    before   text not null,
    after    text not null,
    primary key (template, before, after)
);
