package sendoff.store;

/// Every table of one desk.
public record Tables(
        Database database,
        Messages messages,
        Introductions introductions,
        Drafts drafts,
        Outbox outbox,
        Promises promises,
        People people,
        Settings settings,
        Accounts accounts,
        Mailboxes mailboxes,
        Belongings belongings,
        Undos undos) {
    public static Tables of(Database database, Secrets secrets) {
        return new Tables(
                database,
                new Messages(database),
                new Introductions(database),
                new Drafts(database),
                new Outbox(database),
                new Promises(database),
                new People(database),
                new Settings(database),
                new Accounts(database, secrets),
                new Mailboxes(database),
                new Belongings(database),
                new Undos(database));
    }
}
