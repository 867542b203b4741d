package sendoff.web;

import io.javalin.config.RoutesConfig;

/// Lets a phone keep the desk among its programs, and offer it where something is shared.
///
/// Source: W3C Web App Manifest; Web Share Target.
final class AppManifest implements Routes {
    static final String PATH = "/manifest.webmanifest";

    private static final String TEXT = """
            {
              "id": "/",
              "name": "Sendoff",
              "short_name": "Sendoff",
              "start_url": "/",
              "scope": "/",
              "display": "standalone",
              "background_color": "#e6eae5",
              "theme_color": "#1c5b4d",
              "icons": [{"src": "/static/icon.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any"}],
              "share_target": {
                "action": "/share",
                "method": "POST",
                "enctype": "application/x-www-form-urlencoded",
                "params": {"title": "title", "text": "text", "url": "url"}
              }
            }
            """;

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> ctx.contentType("application/manifest+json").result(TEXT));
    }
}
