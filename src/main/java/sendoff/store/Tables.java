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
        Undos undos,
        Plan plan,
        Gifts gifts,
        Weighings weighings,
        Reminders reminders,
        Doors doors,
        Paces paces,
        Answers answers,
        Likely likely) {
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
                new Undos(database),
                new Plan(database),
                new Gifts(database),
                new Weighings(database),
                new Reminders(database),
                new Doors(database),
                new Paces(database),
                new Answers(database),
                new Likely(database));
    }
}
