-- A month's answers and how they were taken are counted in the order in which they are grouped, so that nothing is
-- sorted, however many fell into that month.
drop index wait_until;
create index wait_until on wait (until);
create index wait_answered on wait (ending, channel, in_time, minutes, until);

-- Also for how answers like this one were taken so far.
drop index outcome_answered;
drop index outcome_alike;
create index outcome_alike on outcome
    (kind, framework, stakes, received, felt_right, answered_at, follow_ups, introduction_id);
