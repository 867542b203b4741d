package sendoff.demo;

import java.util.List;
import sendoff.desk.Desk;
import sendoff.domain.Availability;

/// The desk of the sample owner, ready to use: who she is, and where her mail lies.
public final class SampleDesk {
    private SampleDesk() {}

    /// Sets what the owner would have set on the first page, and connects her mailbox.
    public static void settle(Desk desk, SampleServer server) {
        var ownership = desk.ownership();
        ownership.set(ownership.preferences().ownedBy(SampleMail.OWNER));
        ownership.set(new Availability(List.of("Tuesday 10:00", "Thursday 15:30"), ""));
        SamplePlan.write(desk.giving());
        SampleWords.lay(desk);
        desk.connecting().keep(server.account(), server.secret());
    }
}
