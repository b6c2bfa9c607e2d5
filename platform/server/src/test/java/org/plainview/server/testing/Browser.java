package org.plainview.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as the server sees one: keeps cookies, follows redirects only when told to, runs no script. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browser(int port) {
        server = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String address) {
        return send(request(address).header("Accept", "text/html,*/*").GET());
    }

    /** What is no text, as it came. */
    public HttpResponse<byte[]> download(String address) {
        return send(request(address).header("Accept", "*/*").GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Follows redirects, also to and from the identity side. */
    public HttpResponse<String> visit(String address) {
        var response = get(address);
        for (int i = 0; i < 10 && response.statusCode() / 100 == 3; i++) {
            response = get(response.headers().firstValue("Location").orElseThrow());
        }
        return response;
    }

    /** Sends a form of a page that {@link #get} answered with, with its token. */
    public HttpResponse<String> submit(HttpResponse<String> page, String address, Map<String, String> fields) {
        var token = CSRF.matcher(page.body());
        var all = new java.util.HashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return postForm(address, all);
    }

    public HttpResponse<String> postForm(String address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Calls the API as the console does, with the token that {@code /api/session} gave. */
    public HttpResponse<String> api(String method, String address, Optional<String> json) {
        return api(method, address, json.map(body -> "application/json"), json);
    }

    public HttpResponse<String> api(
            String method, String address, Optional<String> contentType, Optional<String> body) {
        var request = request(address).header("Accept", "application/json");
        if (!method.equals("GET")) {
            var csrf = session().get("csrf");
            request.header(csrf.get("header").asString(), csrf.get("token").asString());
        }
        contentType.ifPresent(type -> request.header("Content-Type", type));
        if (method.equals("PUT") || method.equals("DELETE")) {
            // As a client does that has just read the first version.
            request.header("If-Match", "\"1\"");
        }
        return send(request.method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody)));
    }

    /** Calls the API with headers of one's own; a body goes with the content type that they name. */
    public HttpResponse<String> api(String method, String address, Map<String, String> headers, Optional<String> body) {
        var request = request(address);
        if (!method.equals("GET")) {
            var csrf = session().get("csrf");
            request.header(csrf.get("header").asString(), csrf.get("token").asString());
        }
        headers.forEach(request::setHeader);
        return send(request.method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody)));
    }

    /** Sends {@code content} as the form field {@code file}. */
    public HttpResponse<String> upload(String address, String fileName, String content) {
        var body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--part--\r\n";
        return api("POST", address, Optional.of("multipart/form-data; boundary=part"), Optional.of(body));
    }

    public HttpResponse<String> api(String method, String address) {
        return api(method, address, Optional.empty());
    }

    /** Sends a file as the field {@code file} of a form, as the console does. */
    public HttpResponse<String> upload(String address, String fileName, byte[] content) {
        var csrf = session().get("csrf");
        var boundary = "----plainview-" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(address)
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header(csrf.get("header").asString(), csrf.get("token").asString())
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** Sends a file as the whole body, as the console does with one that is too large for a form. */
    public HttpResponse<String> post(String address, String contentType, byte[] content) {
        var csrf = session().get("csrf");
        return send(request(address)
                .header("Accept", "application/json")
                .header("Content-Type", contentType)
                .header(csrf.get("header").asString(), csrf.get("token").asString())
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** Sends bytes with these headers and no others, a token neither. */
    public HttpResponse<String> send(String method, String address, Map<String, String> headers, byte[] body) {
        var request = request(address);
        headers.forEach(request::setHeader);
        return send(request.method(method, BodyPublishers.ofByteArray(body)));
    }

    public JsonNode session() {
        return JSON.readTree(send(request("/api/session")
                        .header("Accept", "application/json")
                        .GET())
                .body());
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(absolute(address)));
    }

    /** The platform's public address in tests is that of the settings; the server listens on whatever port was free. */
    private String absolute(String address) {
        if (address.startsWith("/")) {
            return server + address;
        }
        return address.replaceFirst("^http://localhost:8080(?=/|$)", server);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
