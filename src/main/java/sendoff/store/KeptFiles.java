package sendoff.store;

import java.util.Base64;
import java.util.Optional;
import sendoff.domain.Attachment;
import sendoff.domain.Sha256;

/// The bytes of files that go with mails, by their checksum.
public final class KeptFiles {
    private final Database database;

    public KeptFiles(Database database) {
        this.database = database;
    }

    /// Keeps the bytes; the same bytes are kept once.
    public Attachment keep(Tx tx, String name, String type, byte[] bytes) {
        String sha = sha256(bytes);
        tx.handle()
                .createUpdate(
                        "insert into kept_file (sha256, content) values (:sha, :content) on conflict (sha256) do nothing")
                .bind("sha", sha)
                .bind("content", Base64.getEncoder().encodeToString(bytes))
                .execute();
        return new Attachment(name, type, bytes.length, sha);
    }

    public Optional<byte[]> bytes(Attachment attachment) {
        return database.read(db -> db.createQuery("select content from kept_file where sha256 = :sha")
                        .bind("sha", attachment.sha256())
                        .mapTo(String.class)
                        .findOne())
                .map(Base64.getDecoder()::decode);
    }

    /// Lets go of what neither a resource nor a letter on its way needs. A letter whose copy is not in Sent yet is
    /// still on its way.
    public void tidy(Tx tx) {
        tx.handle().createUpdate("""
                        delete from kept_file
                         where not exists (select 1 from resource where file like '%' || sha256 || '%')
                           and not exists (select 1 from outbox
                                            where envelope like '%' || sha256 || '%'
                                              and (status in ('waiting', 'attempting', 'unclear', 'refused')
                                                   or (status = 'sent' and copied_at is null)))
                        """).execute();
    }

    private static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
