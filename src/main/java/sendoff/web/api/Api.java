package sendoff.web.api;

import static sendoff.domain.ApiToken.Scope.INTRODUCE;
import static sendoff.domain.ApiToken.Scope.PROPOSE;
import static sendoff.domain.ApiToken.Scope.READ;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.facts.Facts;

/// Every address for programs. A new one is a line here, one in `openapi.json`, and a word in docs/api.md.
public final class Api {
    public static final String PATH = "/api/v1";

    /// A draft and its introduction's id, with room to spare.
    public static final long MOST_BYTES = 256_000;

    private final Bearers bearers;
    private final OpenApi openApi = new OpenApi();
    private final Lookups lookups;
    private final Drafts drafts;
    private final Between between;
    private final Optional<ForAssistants> assistants;

    /// @param assistants who answers them; empty: nobody does
    public Api(Desk desk, Optional<ForAssistants> assistants) {
        this.assistants = assistants;
        var facts = new Facts(desk);
        this.bearers = new Bearers(desk.admitting(), desk.clock());
        this.lookups = new Lookups(facts);
        this.drafts = new Drafts(facts, desk.proposing());
        this.between = new Between(facts, desk.introducing());
    }

    public void on(RoutesConfig routes) {
        get(routes, "/openapi.json", openApi::give);
        get(routes, "/desk", bearers.with(READ, lookups::desk));
        get(routes, "/introductions", bearers.with(READ, lookups::introductions));
        get(routes, "/introductions/{id}", bearers.with(READ, lookups::introduction));
        get(routes, "/introductions/{id}/recommendation", bearers.with(READ, lookups::recommendation));
        routes.post(PATH + "/introductions/{id}/draft", bearers.with(PROPOSE, drafts::propose));
        routes.post(PATH + "/check", bearers.with(READ, drafts::check));
        get(routes, "/double-opt-ins", bearers.with(READ, between::all));
        get(routes, "/double-opt-ins/{id}", bearers.with(READ, between::one));
        routes.post(PATH + "/double-opt-ins", bearers.with(INTRODUCE, between::begin));
        routes.post(PATH + "/double-opt-ins/{id}/say", bearers.with(INTRODUCE, between::say));
        routes.post(PATH + "/double-opt-ins/{id}/act", bearers.with(INTRODUCE, between::act));
        routes.post(PATH + "/double-opt-ins/{id}/undo", bearers.with(INTRODUCE, between::undo));
        get(routes, "/promises", bearers.with(READ, lookups::promises));
        get(routes, "/people", bearers.with(READ, lookups::people));
        get(routes, "/people/{id}", bearers.with(READ, lookups::person));
        assistants.ifPresent(answering -> routes.post(
                ForAssistants.PATH, bearers.with(READ, (ctx, token) -> answering.answer(ctx.req(), ctx.res(), token))));
        routes.exception(Refusal.class, (refusal, ctx) -> {
            refusal.header().ifPresent(header -> ctx.header(header.name(), header.value()));
            Answer.refuse(ctx, refusal.status(), refusal.what());
        });
    }

    /// Who asks only for the head is let in by the same token.
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(PATH + path, handler);
        routes.head(PATH + path, handler);
    }

    /// It belongs to a program: no page is shown there, and no session counts.
    public static boolean serves(Context ctx) {
        String path = ctx.path();
        return path.equals(PATH) || path.startsWith(PATH + "/") || path.equals(ForAssistants.PATH);
    }

    /// Says to a program what a page would say to a person.
    public static void refuse(Context ctx, int status, String detail) {
        Answer.refuse(ctx, HttpStatus.forStatus(status), detail);
    }

    /// Why it is refused stands there already.
    public static boolean hasSaid(Context ctx) {
        return Answer.hasSaid(ctx);
    }
}
