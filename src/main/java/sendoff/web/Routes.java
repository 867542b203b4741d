package sendoff.web;

import io.javalin.config.RoutesConfig;

/// The addresses of one page and its actions.
@FunctionalInterface
interface Routes {
    void on(RoutesConfig routes);
}
