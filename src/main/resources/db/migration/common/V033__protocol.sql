-- Accounts kept before there was a second protocol.
update account set details = '{"protocol":"IMAP",' || substr(details, 2);
