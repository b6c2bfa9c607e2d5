package org.plainview.server.site.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.Unscoped;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what is asked most, a page that was made before and is asked for by its one address, ahead of the servlet
 * container, which alone costs as much again. All else goes on to {@link SiteFilter}.
 */
@Component
final class PopularPages implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private final Sites sites;
    private final PageCache cache;
    private final Addresses addresses;

    PopularPages(Sites sites, PageCache cache, Addresses addresses) {
        this.sites = sites;
        this.cache = cache;
        this.addresses = addresses;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        // Only when the server starts have all others put their handlers around the application's.
        factory.addServerCustomizers(server -> server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                var server = (Server) starting;
                server.setHandler(new Ahead(server.getHandler()));
                server.setDynamic(false);
            }
        }));
    }

    /** Runs on the thread that reads from the network, which must never wait: what may wait gets a thread of its own. */
    private final class Ahead extends Handler.Wrapper {
        Ahead(Handler all) {
            super(all);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            long start = System.nanoTime();
            var page = HttpMethod.GET.is(request.getMethod()) ? find(request) : null;
            if (page == null) {
                Unscoped.handOver(request.getComponents().getExecutor(), () -> passOn(request, response, callback));
            } else {
                Answer.write(request, response, callback, page, page.manner());
                page.timer().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return true;
        }

        private void passOn(Request request, Response response, Callback callback) {
            var completion = new HeldCompletion(callback);
            try {
                if (!super.handle(request, response, completion)) {
                    Response.writeError(request, response, completion, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable failure) {
                Response.writeError(request, response, completion, failure);
            } finally {
                completion.release();
            }
        }
    }

    private @Nullable Stored find(Request request) {
        var target = request.getHttpURI().getPathQuery();
        if (SiteFilter.acceptsJson(request.getHeaders().get(HttpHeader.ACCEPT))) {
            return null;
        }
        if (target.startsWith(SiteFilter.BY_PATH)) {
            int end = target.indexOf('/', SiteFilter.BY_PATH.length());
            return end < 0
                    ? null
                    : find(target.substring(SiteFilter.BY_PATH.length(), end), true, target.substring(end));
        }
        var host = request.getHeaders().get(HttpHeader.HOST);
        var slug = host == null ? Optional.<String>empty() : addresses.slugOfHost(host);
        return slug.isEmpty() ? null : find(slug.get(), false, target);
    }

    private @Nullable Stored find(String slug, boolean byPath, String target) {
        var site = sites.known(slug);
        return site == null || site.place().base().isEmpty() == byPath
                ? null
                : cache.find(new PageCache.Name(site.district().id(), site.edition(), target));
    }
}
