package sendoff.desk.connecting;

import java.time.Clock;
import sendoff.connect.FilterServers;
import sendoff.connect.OAuth;
import sendoff.connect.ServerSearch;
import sendoff.store.Tables;

/// How mailboxes are found and signed in to.
///
/// @param keyring shared by all who sign in, so that access is renewed once for all of them
/// @param filters where the filter scripts of a mailbox may be kept
public record Ways(ServerSearch search, OAuth oauth, Keyring keyring, FilterServers filters) {
    /// Filter scripts are looked for where the mail is.
    public Ways(ServerSearch search, OAuth oauth, Keyring keyring) {
        this(search, oauth, keyring, FilterServers.standard());
    }

    public static Ways standard(Tables tables, Clock clock) {
        var oauth = OAuth.standard(clock);
        return new Ways(ServerSearch.standard(), oauth, new Keyring(tables, oauth, clock));
    }
}
