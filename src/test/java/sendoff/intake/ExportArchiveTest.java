package sendoff.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportArchiveTest {
    private static final ExportArchive.Limits TINY = new ExportArchive.Limits(3, 1000, 1500, 200);

    @TempDir
    Path folder;

    private Path zip;

    @BeforeEach
    void set() {
        zip = folder.resolve("Basic_LinkedInDataExport.zip");
    }

    @Test
    void entries_are_read_by_name() throws IOException {
        pack("messages.csv", "a,b", "Jobs/Saved Jobs.csv", "c", "__MACOSX/._messages.csv", "x");

        try (ExportArchive archive = ExportArchive.open(zip)) {
            assertThat(archive.names()).containsExactly("messages.csv", "Jobs/Saved Jobs.csv");
            assertThat(text(archive, "messages.csv")).isEqualTo("a,b");
            assertThat(archive.passedOver()).isEmpty();
        }
    }

    @Test
    void a_file_is_found_whatever_folder_it_was_packed_in() throws IOException {
        pack("My export/old/Messages.csv", "old", "My export/messages.CSV", "new");

        try (ExportArchive archive = ExportArchive.open(zip)) {
            assertThat(archive.find("messages.csv")).contains("My export/messages.CSV");
            assertThat(archive.find("Invitations.csv")).isEmpty();
        }
    }

    @Test
    void a_folder_that_a_browser_unpacked_serves_as_well() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("export/sub"));
        Files.writeString(unpacked.resolve("messages.csv"), "a,b");
        Path secret = Files.writeString(folder.resolve("secret.csv"), "s");
        Files.createSymbolicLink(unpacked.resolve("link.csv"), secret);

        try (ExportArchive archive = ExportArchive.open(folder.resolve("export"))) {
            assertThat(archive.names()).containsExactly("sub/messages.csv");
            assertThat(text(archive, "sub/messages.csv")).isEqualTo("a,b");
        }
    }

    @Test
    void path_traversal_by_names_that_lead_out_is_passed_over_and_told() throws IOException {
        pack(
                "../../.bashrc",
                "x",
                "/etc/passwd",
                "x",
                "C:\\x.csv",
                "x",
                "a/./b",
                "x",
                "..",
                "x",
                "a\n.csv",
                "x",
                "messages.csv",
                "m",
                "a..b.csv",
                "fine");

        try (ExportArchive archive = ExportArchive.open(zip)) {
            assertThat(archive.names()).containsExactly("messages.csv", "a..b.csv");
            assertThat(archive.passedOver())
                    .hasSize(6)
                    .first()
                    .isEqualTo("../../.bashrc: its name leads out of the archive");
        }
    }

    @Test
    void what_unpacks_to_too_much_is_not_read_to_its_end() throws IOException {
        pack("messages.csv", "x".repeat(1001));

        try (ExportArchive archive = ExportArchive.open(zip, TINY)) {
            assertThatThrownBy(() -> text(archive, "messages.csv"))
                    .isInstanceOf(ExportTrouble.class)
                    .hasMessage("messages.csv in Basic_LinkedInDataExport.zip unpacks to far more than an export holds,"
                            + " so it was not read to its end. Give the file as the service sent it.");
        }
    }

    @Test
    void nor_is_the_sum_of_many() throws IOException {
        pack("a.csv", "x".repeat(900), "b.csv", "x".repeat(900));

        try (ExportArchive archive = ExportArchive.open(zip, TINY)) {
            assertThat(text(archive, "a.csv")).hasSize(900);
            assertThatThrownBy(() -> text(archive, "b.csv")).hasMessageContaining("unpacks to far more");
        }
    }

    @Test
    void a_zip_bomb_is_stopped_by_how_tightly_it_is_packed() throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                var out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("messages.csv"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                out.write(block);
            }
        }

        try (ExportArchive archive = ExportArchive.open(zip);
                InputStream in = archive.read("messages.csv")) {
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(ExportTrouble.class);
        }
    }

    @Test
    void an_archive_of_too_many_files_is_not_opened() throws IOException {
        pack("a", "", "b", "", "c", "", "d", "");

        assertThatThrownBy(() -> ExportArchive.open(zip, TINY))
                .isInstanceOf(ExportTrouble.class)
                .hasMessage("Basic_LinkedInDataExport.zip holds more than 3 files, which no export does. It was not"
                        + " opened. Give the file as the service sent it.");
    }

    @Test
    void a_file_cut_short_is_told_apart_from_one_that_is_not_there() throws IOException {
        pack("messages.csv", "a,b");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length - 30));

        assertThatThrownBy(() -> ExportArchive.open(zip))
                .isInstanceOf(ExportTrouble.class)
                .hasMessage("Basic_LinkedInDataExport.zip is not a whole ZIP file: it may have been cut short on its"
                        + " way. Download it again and give the file as it came.");
        assertThatThrownBy(() -> ExportArchive.open(folder.resolve("none.zip")))
                .hasMessage("none.zip can't be read: there is no such file.");
    }

    @Test
    void damage_inside_costs_that_entry_and_says_so() throws IOException {
        pack("messages.csv", "some text that is long enough to be packed, and packed, and packed", "b.csv", "fine");
        byte[] bytes = Files.readAllBytes(zip);
        Arrays.fill(bytes, 42, 62, (byte) 0xFF);
        Files.write(zip, bytes);

        try (ExportArchive archive = ExportArchive.open(zip)) {
            assertThatThrownBy(() -> text(archive, "messages.csv"))
                    .isInstanceOf(ExportTrouble.class)
                    .hasMessage("messages.csv in Basic_LinkedInDataExport.zip is damaged. Download the export again.");
            assertThat(text(archive, "b.csv")).isEqualTo("fine");
        }
    }

    private void pack(String... namesAndTexts) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                var out = new ZipOutputStream(file)) {
            for (List<String> pair : pairs(namesAndTexts)) {
                out.putNextEntry(new ZipEntry(pair.get(0)));
                out.write(pair.get(1).getBytes(UTF_8));
            }
        }
    }

    private static List<List<String>> pairs(String... all) {
        return java.util.stream.IntStream.range(0, all.length / 2)
                .mapToObj(i -> List.of(all[2 * i], all[2 * i + 1]))
                .toList();
    }

    private static String text(ExportArchive archive, String entry) throws IOException {
        try (InputStream in = archive.read(entry)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
