package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.junit.jupiter.api.Test;
import sendoff.mail.MailFolder.Role;

class FolderNamesTest {
    @Test
    void a_special_use_wins_over_a_name() {
        assertThat(roles("() \"/\" INBOX", "() \"/\" Sent", "(\\Sent) \"/\" Elsewhere", "(\\Trash) \"/\" Bin"))
                .containsExactly(
                        entry("INBOX", Role.INBOX),
                        entry("Sent", Role.OTHER),
                        entry("Elsewhere", Role.SENT),
                        entry("Bin", Role.REFUSE));
    }

    @Test
    void of_several_names_the_one_nearest_to_the_top_counts() {
        assertThat(roles("() \".\" Archive.2024.Sent", "() \".\" INBOX.Sent", "() \".\" INBOX.Drafts"))
                .containsExactly(
                        entry("Archive.2024.Sent", Role.OTHER),
                        entry("INBOX.Sent", Role.SENT),
                        entry("INBOX.Drafts", Role.DRAFTS));
    }

    @Test
    void names_in_modified_utf7_are_read() {
        assertThat(roles("() \"/\" \"Entw&APw-rfe\"", "() \"/\" \"Envoy&AOk-s\""))
                .containsExactly(entry("Entwürfe", Role.DRAFTS), entry("Envoyés", Role.SENT));
    }

    private static Map<String, Role> roles(String... listed) {
        var roles = new LinkedHashMap<String, Role>();
        var infos = Arrays.stream(listed).map(FolderNamesTest::listed).toList();
        FolderNames.assign(infos).forEach(folder -> roles.put(folder.name(), folder.role()));
        return roles;
    }

    private static ListInfo listed(String line) {
        try {
            return new ListInfo(new IMAPResponse("* LIST " + line, false));
        } catch (IOException | ProtocolException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
