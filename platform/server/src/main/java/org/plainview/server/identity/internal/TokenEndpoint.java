package org.plainview.server.identity.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.spi.SsoProvider.ClientCredentials;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API tokens of the district, for its admins. */
@RestController
@RequestMapping("/api/districts/{district}/tokens")
class TokenEndpoint {
    private final Tokens tokens;

    TokenEndpoint(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @RequiresPermission(Permission.MANAGE_TEAM)
    TokenList listTokens() {
        return new TokenList(tokens.all().stream().map(TokenView::of).toList());
    }

    /** The only answer that holds the token itself. */
    @PostMapping
    @RequiresPermission(Permission.MANAGE_TEAM)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NewToken> makeToken(@Valid @RequestBody TokenWish wish) {
        var name = wish.name().strip();
        var made = Boolean.TRUE.equals(wish.client())
                ? tokens.makeClient(name, wish.scopes(), wish.expiresOn())
                : tokens.make(name, wish.scopes(), wish.expiresOn());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new NewToken(
                        TokenView.of(made.row()),
                        made.secret(),
                        made.client().map(ClientCredentials::clientId).orElse(null),
                        made.client().map(ClientCredentials::tokenUri).orElse(null)));
    }

    @DeleteMapping("/{id}")
    @RequiresPermission(Permission.MANAGE_TEAM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(@PathVariable UUID id) {
        tokens.revoke(id);
    }

    /**
     * @param scopes of {@code READ_RECORD}, {@code EDIT_RECORD}, {@code IMPORT} and {@code APPROVE}, which publishes
     * @param expiresOn the last day on which it is valid, a year from now at most
     * @param client true for a client that fetches short-lived access tokens from the identity side
     */
    record TokenWish(
            @NotBlank @Size(max = 80) String name,
            @NotEmpty Set<Permission> scopes,
            @NotNull LocalDate expiresOn,
            @Nullable Boolean client) {}

    record TokenList(List<TokenView> tokens) {}

    /** @param lastUsedOn null where it was never used */
    record TokenView(
            UUID id,
            String name,
            List<Permission> scopes,
            String maker,
            Instant createdAt,
            LocalDate expiresOn,
            @Nullable LocalDate lastUsedOn,
            boolean client) {
        static TokenView of(TokenRow row) {
            return new TokenView(
                    row.id(),
                    row.name(),
                    List.copyOf(row.permissions()),
                    row.maker(),
                    row.createdAt(),
                    row.expiresOn(),
                    row.lastUsedOn(),
                    row.client());
        }
    }

    /**
     * @param secret what software sends as {@code Authorization: Bearer}, or a client as its {@code client_secret} to
     *     {@code tokenUri}; it is never told again
     * @param clientId null of a token that is sent as it is
     * @param tokenUri where the client fetches access tokens with {@code grant_type=client_credentials}
     */
    record NewToken(
            TokenView token,
            String secret,
            @Nullable String clientId,
            @Nullable String tokenUri) {}
}
