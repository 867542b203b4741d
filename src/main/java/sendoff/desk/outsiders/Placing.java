package sendoff.desk.outsiders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.Ownership;
import sendoff.domain.AccountId;
import sendoff.domain.Identity;
import sendoff.domain.StatementAct;
import sendoff.domain.StatementAct.Was;
import sendoff.domain.StatementPlace;
import sendoff.domain.Workspace;
import sendoff.mail.AccountTrouble;
import sendoff.mail.SlackConnection;
import sendoff.mail.SlackConnection.Status;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// Statements set by one press where Sendoff reaches the place itself: below the owner's letters, and in Slack.
public final class Placing {
    private static final String SCOPE = "users.profile:write";

    private final Tables tables;
    private final Stating stating;
    private final Ownership ownership;

    public Placing(Tables tables, Stating stating, Ownership ownership) {
        this.tables = tables;
        this.stating = stating;
        this.ownership = ownership;
    }

    /// The owner's addresses whose letters have another signature than the statement.
    public List<String> unsigned() {
        String text = stating.text(StatementPlace.SIGNATURE);
        Map<String, Identity> identities = tables.settings().identities();
        return ownership.owner().addresses().stream()
                .filter(address -> address.contains("@"))
                .filter(address -> !identities
                        .getOrDefault(address, Identity.USUAL)
                        .signature()
                        .equals(text))
                .sorted()
                .toList();
    }

    /// New drafts from this address are signed with the statement.
    public void sign(String address) {
        Map<String, Identity> before = tables.settings().identities();
        if (!ownership.owner().addresses().contains(address)) {
            throw new NoSuchThing("not an address of the owner's");
        }
        var now = new HashMap<>(before);
        String name = before.getOrDefault(address, Identity.USUAL).name();
        now.put(address, new Identity(name, stating.text(StatementPlace.SIGNATURE)));
        stating.set(
                StatementPlace.SIGNATURE,
                "Signature set for " + address,
                published -> new Was.Signed(before, published),
                tx -> tables.settings().saveIdentities(tx, now));
    }

    /// Workspaces that a status could be set in.
    public List<Workspace> workspaces() {
        return tables.workspaces().all();
    }

    /// Sets the status there; an emoji that stands beside it stays.
    ///
    /// @return why it could not be set; empty when it was
    public Optional<String> inSlack(AccountId id) {
        Optional<Workspace> workspace = tables.workspaces().find(id);
        if (workspace.isEmpty()) {
            return Optional.of("This workspace was removed.");
        }
        String text = stating.text(StatementPlace.SLACK_STATUS);
        return with(workspace.get(), slack -> {
            Status before = slack.status(workspace.get().member());
            slack.set(new Status(text, before.emoji(), 0));
            stating.set(
                    StatementPlace.SLACK_STATUS,
                    "Status set in " + workspace.get().name(),
                    published -> new Was.InSlack(id, before.text(), before.emoji(), before.until(), published),
                    _ -> {});
        });
    }

    private interface Doing {
        void with(SlackConnection slack);
    }

    private Optional<String> with(Workspace workspace, Doing doing) {
        try (var slack = SlackConnection.open(
                workspace.api(), tables.workspaces().tokens(workspace.id()).user())) {
            doing.with(slack);
            return Optional.empty();
        } catch (AccountTrouble e) {
            return Optional.of(e.words() + " To set a status the app needs the permission “" + SCOPE
                    + "”. Until then, copy the text.");
        } catch (SecretTrouble e) {
            return Optional.of(e.words());
        }
    }

    /// Takes back the last act with a statement, wherever it was.
    ///
    /// @return what was taken back, or why it could not be
    public Optional<String> undo() {
        Optional<StatementAct> last = stating.lastAct();
        Optional<String> trouble = last.map(StatementAct::was)
                .filter(Was.InSlack.class::isInstance)
                .map(Was.InSlack.class::cast)
                .flatMap(this::back);
        return trouble.or(() -> stating.undo().map(act -> "Taken back: " + act.said() + "."));
    }

    /// @return why the status before could not be set again
    private Optional<String> back(Was.InSlack was) {
        return tables.workspaces()
                .find(was.workspace())
                .flatMap(workspace ->
                        with(workspace, slack -> slack.set(new Status(was.text(), was.emoji(), was.until()))));
    }
}
