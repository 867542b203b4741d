package sendoff.demo;

import sendoff.desk.Desk;

/// The desk of the sample owner, ready to use: who she is, and where her mail lies.
public final class SampleDesk {
    private SampleDesk() {}

    /// Sets what the owner would have set on the first page, and connects her mailbox.
    public static void settle(Desk desk, SampleServer server) {
        var ownership = desk.ownership();
        ownership.set(ownership.preferences().ownedBy(SampleMail.OWNER));
        desk.connecting().keep(server.account(), server.secret());
    }
}
