package sendoff.desk;

import java.time.Clock;
import sendoff.connect.OAuth;
import sendoff.connect.ServerSearch;
import sendoff.store.Tables;

/// How mailboxes are found and signed in to.
///
/// @param keyring shared by all who sign in, so that access is renewed once for all of them
public record Ways(ServerSearch search, OAuth oauth, Keyring keyring) {
    public static Ways standard(Tables tables, Clock clock) {
        var oauth = OAuth.standard(clock);
        return new Ways(ServerSearch.standard(), oauth, new Keyring(tables, oauth, clock));
    }
}
