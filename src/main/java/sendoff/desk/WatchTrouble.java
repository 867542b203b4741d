package sendoff.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.Faults;
import sendoff.mail.AccountTrouble;
import sendoff.store.DatabaseTrouble;
import sendoff.store.SecretTrouble;

/// Why one mailbox can't be watched, for the owner. What nobody foresaw is a mistake of ours: the log gets it once, and
/// its words mean nothing to the owner.
final class WatchTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(WatchTrouble.class);
    private static final String NOT_NOW = "This mailbox can't be watched now: ";

    private String logged = "";

    String of(Throwable trouble) {
        return switch (trouble) {
            case AccountTrouble account -> account.words();
            case DatabaseTrouble known -> NOT_NOW + known.getMessage();
            case SecretTrouble known -> NOT_NOW + known.words();
            default -> {
                log(Faults.kind(trouble));
                yield NOT_NOW + "something broke in Sendoff. It is tried again by itself; the log says where.";
            }
        };
    }

    private void log(String kind) {
        if (!kind.equals(logged)) {
            LOG.warn("a mailbox can't be watched, it is tried again: {}", kind);
            logged = kind;
        }
    }
}
