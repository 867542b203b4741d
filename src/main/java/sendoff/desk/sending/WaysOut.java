package sendoff.desk.sending;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.deliver.SlackCarrier;
import sendoff.desk.connecting.PostOffice;
import sendoff.domain.Account;
import sendoff.domain.AccountId;
import sendoff.domain.Delivery;
import sendoff.domain.Outgoing;
import sendoff.domain.Reply;
import sendoff.domain.Workspace;
import sendoff.mail.AccountTrouble;
import sendoff.mail.SlackConnection;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// The ways out of the desk, by the account they belong to.
public final class WaysOut {
    private static final Logger LOG = LoggerFactory.getLogger(WaysOut.class);

    private final Tables tables;
    private final PostOffice post;

    public WaysOut(Tables tables, PostOffice post) {
        this.tables = tables;
        this.post = post;
    }

    /// @return empty where it was removed
    Optional<WayOut> of(AccountId id) {
        return tables.accounts()
                .find(id)
                .<WayOut>map(ByMail::new)
                .or(() -> tables.workspaces().find(id).map(BySlack::new));
    }

    private final class ByMail implements WayOut {
        private final Account account;

        ByMail(Account account) {
            this.account = account;
        }

        @Override
        public Delivery carry(Reply.Approved reply, Instant at) {
            return post.carry(account, reply, at);
        }

        /// The copy in Sent shows that it left; that there is none shows nothing.
        @Override
        public Trace trace(Outgoing outgoing, Instant at) {
            try {
                return post.hasSent(account, outgoing.reply().as()) ? Trace.LEFT : Trace.UNKNOWN;
            } catch (AccountTrouble e) {
                LOG.debug(
                        "the mailbox can't say whether {} left",
                        outgoing.reply().as());
                return Trace.UNKNOWN;
            }
        }

        @Override
        public void file(Outgoing outgoing) {
            post.keepCopy(account, outgoing.reply(), outgoing.sent().orElse(outgoing.approved()));
            outgoing.reply().envelope().inReplyTo().ifPresent(original -> post.markAnswered(account, original));
            var introduction = outgoing.reply().answers();
            tables.outbox()
                    .receipt(outgoing.reply().as())
                    .ifPresent(receipt -> post.takeDraft(account, introduction, receipt));
        }
    }

    private final class BySlack implements WayOut {
        private final Workspace workspace;

        BySlack(Workspace workspace) {
            this.workspace = workspace;
        }

        @Override
        public Delivery carry(Reply.Approved reply, Instant at) {
            try (var connection = open()) {
                return new SlackCarrier(connection, workspace.member()).carry(reply, at);
            } catch (SecretTrouble e) {
                return new Delivery.Refused(e.words());
            }
        }

        @Override
        public Trace trace(Outgoing outgoing, Instant at) {
            try (var connection = open()) {
                return new SlackCarrier(connection, workspace.member())
                        .isThere(outgoing.reply(), at)
                        .map(there -> there ? Trace.LEFT : Trace.NEVER_LEFT)
                        .orElse(Trace.UNKNOWN);
            } catch (AccountTrouble | SecretTrouble e) {
                LOG.debug("Slack can't say whether {} left", outgoing.reply().as());
                return Trace.UNKNOWN;
            }
        }

        private SlackConnection open() {
            return SlackConnection.open(
                    workspace.api(), tables.workspaces().tokens(workspace.id()).user());
        }

        /// It stands in the conversation: there is no other copy.
        @Override
        public void file(Outgoing outgoing) {}
    }
}
