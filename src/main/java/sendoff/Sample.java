package sendoff;

import java.time.Clock;
import java.time.ZoneId;
import sendoff.demo.SampleDesk;
import sendoff.demo.SampleServer;
import sendoff.demo.SampleSlack;
import sendoff.desk.Desk;

/// What the demo adds to a desk: an invented mailbox and workspace, served from inside the process.
interface Sample extends AutoCloseable {
    Sample NONE = () -> {};

    @Override
    void close();

    /// Connects the sample mailbox and reads it, so that the desk is full when it opens.
    static Sample on(Desk desk, Clock clock) {
        var server = SampleServer.start(clock.instant(), ZoneId.systemDefault());
        SampleDesk.settle(desk, server);
        desk.connecting().accounts().forEach(account -> desk.reading().read(account, progress -> {}));
        SampleDesk.bring(desk);
        SampleDesk.promise(desk);
        SampleDesk.introduce(desk);
        SampleDesk.practise(desk);
        SampleDesk.letProgramsIn(desk);
        var slack = SampleSlack.start(clock);
        slack.connect(desk);
        return () -> {
            slack.close();
            server.close();
        };
    }
}
