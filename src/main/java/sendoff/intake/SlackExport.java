package sendoff.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.intake.SlackMembers.Member;
import sendoff.intake.SlackRoom.Kind;
import sendoff.mail.SlackSaid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// A workspace as Slack exports it: a folder for each conversation, a file for each day.
///
/// The old form has channels alone; newer ones list direct and group messages as well, by `dms.json`, `groups.json`
/// and `mpims.json`. Source: Slack, "How to read Slack data exports".
public final class SlackExport {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String USERS = "users.json";
    private static final Map<String, Kind> LISTS = Map.of(
            "channels.json", Kind.CHANNEL,
            "groups.json", Kind.CHANNEL,
            "dms.json", Kind.DIRECT,
            "mpims.json", Kind.GROUP);
    private static final Pattern DAY = Pattern.compile("(?<folder>.+)/\\d{4}-\\d{2}-\\d{2}(?:[ ._-].*)?\\.json");
    private static final int TELL_EVERY = 5_000;

    private final ExportArchive archive;
    private final String top;
    private final Map<String, Known> users;
    private final Map<String, SlackRoom> rooms;

    /// @param handle the name they are called by with `@`
    private record Known(String user, String team, String handle, Member member, boolean machine) {}

    /// Someone who may be the owner.
    ///
    /// @param user     `U…`
    /// @param address  by which their messages will be known
    /// @param messages in how many direct and group messages they take part
    public record Candidate(String user, Party party, String handle, long messages) {}

    private SlackExport(ExportArchive archive, String top, Map<String, Known> users, Map<String, SlackRoom> rooms) {
        this.archive = archive;
        this.top = top;
        this.users = users;
        this.rooms = rooms;
    }

    /// Whether it is one, whatever its name.
    public static boolean is(ExportArchive archive) {
        return top(archive).isPresent();
    }

    /// Where `users.json` lies with one of the lists beside it.
    private static Optional<String> top(ExportArchive archive) {
        return archive.find(USERS)
                .map(entry -> entry.substring(0, entry.length() - USERS.length()))
                .filter(folder -> archive.names().stream()
                        .anyMatch(
                                name -> name.startsWith(folder) && LISTS.containsKey(name.substring(folder.length()))));
    }

    /// @throws ExportTrouble if it is none, or its lists can't be read
    public static SlackExport open(ExportArchive archive) throws ExportTrouble {
        String top = top(archive)
                .orElseThrow(
                        () -> new ExportTrouble(
                                archive.name()
                                        + " is no Slack export: users.json is missing, or stands alone. Give the ZIP file as Slack sent it."));
        return new SlackExport(archive, top, users(archive, top), rooms(archive, top));
    }

    private static Map<String, Known> users(ExportArchive archive, String top) throws ExportTrouble {
        Map<String, Known> users = new LinkedHashMap<>();
        each(archive, top + USERS, user -> {
            JsonNode profile = user.path("profile");
            String name = first(
                    profile.path("real_name"), user.path("real_name"), profile.path("display_name"), user.path("name"));
            String id = user.path("id").asString("");
            if (!id.isEmpty()) {
                users.put(
                        id,
                        new Known(
                                id,
                                user.path("team_id")
                                        .asString(profile.path("team").asString("")),
                                user.path("name").asString(""),
                                new Member(
                                        name,
                                        Optional.of(profile.path("email").asString(""))
                                                .filter(text -> !text.isEmpty())),
                                user.path("is_bot").asBoolean(false)));
            }
        });
        return users;
    }

    private static String first(JsonNode... nodes) {
        return Stream.of(nodes)
                .map(node -> node.asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /// By the folder each lies in.
    private static Map<String, SlackRoom> rooms(ExportArchive archive, String top) throws ExportTrouble {
        Map<String, SlackRoom> rooms = new LinkedHashMap<>();
        for (Map.Entry<String, Kind> list :
                LISTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (!archive.names().contains(top + list.getKey())) {
                continue;
            }
            each(archive, top + list.getKey(), room -> {
                String id = room.path("id").asString("");
                String name = room.path("name").asString(id);
                List<String> members = new ArrayList<>();
                room.path("members").forEach(member -> members.add(member.asString("")));
                if (!id.isEmpty()) {
                    Kind kind = name.startsWith("mpdm-") ? Kind.GROUP : list.getValue();
                    var made = new SlackRoom(id, kind, kind == Kind.CHANNEL ? name : "", members);
                    rooms.put(list.getValue() == Kind.DIRECT ? id : name, made);
                    rooms.putIfAbsent(id, made);
                }
            });
        }
        return rooms;
    }

    private interface Each {
        void take(JsonNode one);
    }

    /// @throws ExportTrouble if the list can't be read at all
    private static void each(ExportArchive archive, String entry, Each each) throws ExportTrouble {
        try (InputStream in = archive.read(entry);
                MappingIterator<JsonNode> all = JSON.readerFor(JsonNode.class).readValues(in)) {
            while (all.hasNext()) {
                each.take(all.next());
            }
        } catch (ExportTrouble e) {
            throw e;
        } catch (IOException | JacksonException e) {
            throw new ExportTrouble(entry + " in " + archive.name()
                    + " is damaged, so nobody knows who wrote what. Download the export again.");
        }
    }

    /// Who in it is this owner.
    ///
    /// @param named what the owner said they are called there: an e-mail address, a name, `U…`; may be empty
    public Optional<Candidate> owner(Owner owner, Set<String> named) {
        List<Candidate> all = candidates();
        Set<String> words = named.stream()
                .map(word -> word.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Candidate> said = all.stream().filter(one -> isCalled(one, words)).toList();
        if (said.size() == 1) {
            return Optional.of(said.getFirst());
        }
        List<Candidate> own = all.stream().filter(one -> owner.is(one.party())).toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    private static boolean isCalled(Candidate one, Set<String> words) {
        return Stream.of(
                        Optional.of(one.user()),
                        Optional.of(one.handle()),
                        one.party().name(),
                        one.party().address())
                .flatMap(Optional::stream)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(words::contains);
    }

    /// Everyone in it, who takes part in most direct and group messages first.
    public List<Candidate> candidates() {
        Map<String, Long> talks = rooms.values().stream()
                .distinct()
                .filter(room -> !room.isChannel())
                .flatMap(room -> room.members().stream().distinct())
                .collect(Collectors.groupingBy(user -> user, Collectors.counting()));
        return users.values().stream()
                .filter(known -> !known.machine())
                .map(known -> new Candidate(
                        known.user(),
                        SlackMembers.party(known.team(), known.user(), Optional.of(known.member())),
                        known.handle(),
                        talks.getOrDefault(known.user(), 0L)))
                .sorted(Comparator.comparing(Candidate::messages)
                        .reversed()
                        .thenComparing(one -> one.party().shown()))
                .toList();
    }

    /// Tells what concerns the owner, conversation by conversation, oldest first.
    ///
    /// @return how many messages were looked at
    public long read(Candidate owner, SlackSink sink) {
        String team =
                Optional.ofNullable(users.get(owner.user())).map(Known::team).orElse("");
        var members = new SlackMembers(
                team,
                owner.user(),
                owner.party(),
                user -> Optional.ofNullable(users.get(user)).map(Known::member));
        archive.passedOver().forEach(line -> sink.passedOver(archive.name(), line));
        var run = new Run(members, sink);
        days().forEach(run::folder);
        sink.progress(run.seen);
        return run.seen;
    }

    /// The files of each folder, by day.
    private Map<String, List<String>> days() {
        Map<String, List<String>> days = new LinkedHashMap<>();
        for (String name : archive.names()) {
            if (name.startsWith(top)) {
                var day = DAY.matcher(name.substring(top.length()));
                if (day.matches()) {
                    days.computeIfAbsent(day.group("folder"), _ -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        days.values().forEach(files -> files.sort(null));
        return days;
    }

    private final class Run {
        private final SlackMembers members;
        private final SlackSink sink;
        private long seen;

        Run(SlackMembers members, SlackSink sink) {
            this.members = members;
            this.sink = sink;
        }

        void folder(String folder, List<String> files) {
            SlackRoom room = Optional.ofNullable(rooms.get(folder)).orElseGet(() -> unlisted(folder));
            if (!room.isChannel()
                    && !room.members().isEmpty()
                    && !room.members().contains(members.owner())) {
                return; // what others say among themselves
            }
            var talk = new SlackTalk(room, members, SlackTalk.Last.NONE);
            for (String file : files) {
                day(talk, file);
            }
        }

        /// Lists may be missing in half an export; the folder's name tells what it is.
        private SlackRoom unlisted(String folder) {
            Kind kind = folder.startsWith("mpdm-")
                    ? Kind.GROUP
                    : folder.matches("D[A-Z0-9]{6,}") ? Kind.DIRECT : Kind.CHANNEL;
            return new SlackRoom(
                    folder.replaceAll("[^A-Za-z0-9_-]", "_"), kind, kind == Kind.CHANNEL ? folder : "", List.of());
        }

        private void day(SlackTalk talk, String file) {
            List<SlackSaid> said = new ArrayList<>();
            try (InputStream in = archive.read(file)) {
                SlackDay.read(in, said::add);
            } catch (IOException | JacksonException e) {
                sink.passedOver(
                        file, e instanceof ExportTrouble trouble ? trouble.words() : "is no whole file of messages");
            }
            said.sort(Comparator.comparing(SlackSaid::at));
            for (SlackSaid one : said) {
                if (++seen % TELL_EVERY == 0) {
                    sink.progress(seen);
                }
                talk.hear(one).ifPresent(heard -> sink.heard(heard.message(), heard.before()));
            }
        }
    }
}
