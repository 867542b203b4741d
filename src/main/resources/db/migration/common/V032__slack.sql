-- Slack workspaces the owner connected. Their tokens lie encrypted beside them: the owner's own, and the app's,
-- which only waits for news.
create table workspace (
    id        text not null primary key,
    team      text not null unique,
    details   text not null,
    secret    text not null,
    app_token text
);

-- What is kept of the last days is compared with what lies there now: it may have been changed or deleted.
create index message_slack on message (sent_at) where channel = 'SLACK' and content is not null;
