package sendoff.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import sendoff.domain.Message;
import sendoff.domain.Party;

/// The addresses in a message's header, as one text that can be searched.
final class HeaderPeople {
    /// A circular to hundreds is nobody's conversation in particular.
    private static final int MOST = 50;

    private HeaderPeople() {}

    static String of(Message message) {
        return Stream.concat(Stream.of(message.from()), message.recipients())
                .map(Party::address)
                .flatMap(java.util.Optional::stream)
                .filter(address -> address.indexOf('|') < 0)
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining("|", "|", "|"));
    }

    /// Every text that holds this address, whatever signs are in it.
    static String holding(String address) {
        return "%|" + address.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "|%";
    }

    /// Makes whole what the migration could only begin.
    static void fill(Handle db) {
        var ids = db.createQuery("select id from message where people is null and content is not null")
                .mapTo(String.class)
                .list();
        for (String id : ids) {
            var message = db.createQuery("select content from message where id = :id")
                    .bind("id", id)
                    .map((row, ctx) -> Json.read(row.getString("content"), Message.class))
                    .one();
            db.createUpdate("update message set people = :people where id = :id")
                    .bind("people", of(message))
                    .bind("id", id)
                    .execute();
        }
    }
}
