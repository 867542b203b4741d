-- What the owner wrote down while weighing: reasons, doubts, what they let pass.
create table weighing (
    introduction_id text not null primary key,
    details         text not null
);

-- Days to come back to: a decision, a review, a look back.
create table reminder (
    id              text not null primary key,
    introduction_id text not null,
    what            text not null,
    due_on          text not null,
    set_at          text not null,
    done_at         text
);

create index reminder_due on reminder (done_at, due_on);
create index reminder_of_introduction on reminder (introduction_id);
