package sendoff.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Proposal;
import sendoff.domain.TokenId;

/// Answers that programs propose.
public final class Proposals {
    private static final RowMapper<Proposal> PROPOSAL = (row, ctx) -> new Proposal(
            IntroductionId.of(row.getString("introduction_id")),
            TokenId.of(row.getString("token_id")),
            row.getString("name"),
            Framework.of(row.getString("framework")),
            row.getString("text"),
            Times.instant(row.getString("proposed_at")));

    private final Database database;

    public Proposals(Database database) {
        this.database = database;
    }

    /// What was proposed since then by tokens that were not revoked, the newest first.
    public List<Proposal> of(IntroductionId introduction, Instant since) {
        return database.read(db -> db.createQuery("""
                        select p.introduction_id, p.token_id, t.name, p.framework, p.text, p.proposed_at
                          from proposal p join token t on t.id = p.token_id
                         where p.introduction_id = :introduction and p.proposed_at >= :since and t.revoked_at is null
                         order by p.proposed_at desc, p.token_id
                        """)
                .bind("introduction", introduction.toString())
                .bind("since", Times.text(since))
                .map(PROPOSAL)
                .list());
    }

    /// In place of what the same program proposed before.
    public void save(Tx tx, Proposal proposal) {
        tx.handle()
                .createUpdate("""
                        insert into proposal (introduction_id, token_id, framework, text, proposed_at)
                        values (:introduction, :token, :framework, :text, :at)
                        on conflict (introduction_id, token_id) do update set
                               framework = excluded.framework, text = excluded.text, proposed_at = excluded.proposed_at
                        """)
                .bind("introduction", proposal.introduction().toString())
                .bind("token", proposal.token().toString())
                .bind("framework", proposal.framework().word())
                .bind("text", proposal.text())
                .bind("at", Times.text(proposal.at()))
                .execute();
    }

    public void remove(Tx tx, IntroductionId introduction, TokenId token) {
        tx.handle()
                .createUpdate("delete from proposal where introduction_id = :introduction and token_id = :token")
                .bind("introduction", introduction.toString())
                .bind("token", token.toString())
                .execute();
    }

    /// What nobody took over for so long is of no use any more.
    public void forget(Tx tx, Instant before) {
        tx.handle()
                .createUpdate("delete from proposal where proposed_at < :before")
                .bind("before", Times.text(before))
                .execute();
    }
}
