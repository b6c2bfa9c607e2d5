package org.plainview.server.requests.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.server.inventory.FreeKeys;
import org.plainview.server.inventory.ProductDecisions;
import org.plainview.server.inventory.ProductDecisions.Decision;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What teachers ask to use in class, from the form to the answer, in the district in scope. A request is heard of when the
 * address of its asker is proved, and whose it was is forgotten when the answer was sent.
 */
@Component
class ProductRequests {
    static final Duration LINK_LASTS = Duration.ofHours(24);
    private static final int MOST = 500;
    private static final int TOKEN_BYTES = 32;

    private static final String PERSON = "product-request.person";
    private static final String EMAIL = "product-request.email";

    private final RequestMapper mapper;
    private final RequestSeals seals;
    private final WorkingRecord record;
    private final ProductDecisions decisions;
    // Asked for late, because the scheduler is made from the jobs, and the jobs are made from this.
    private final ObjectProvider<SchedulerClient> scheduler;
    private final SecureRandom random = new SecureRandom();

    ProductRequests(
            RequestMapper mapper,
            RequestSeals seals,
            WorkingRecord record,
            ProductDecisions decisions,
            ObjectProvider<SchedulerClient> scheduler) {
        this.mapper = mapper;
        this.seals = seals;
        this.record = record;
        this.decisions = decisions;
        this.scheduler = scheduler;
    }

    /** What comes of a link. */
    enum Confirmation {
        WORKS,
        USED,
        EXPIRED,
        UNKNOWN
    }

    /** Notes the request and has the link mailed. Staff do not hear of it yet. */
    @Transactional
    public void start(ValidRequest form, Locale language) {
        var id = UUID.randomUUID();
        mapper.add(
                id,
                form,
                seals.close(PERSON, id, form.person()),
                seals.close(EMAIL, id, form.email()),
                language.toLanguageTag());
        enqueue(RequestJobs.SEND_LINK, id);
    }

    /** A new secret for the link of a request that waits for one; the link before it, if any, opens nothing any more. */
    @Transactional
    public Optional<String> newToken(UUID id) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return mapper.link(id, RequestSeals.hash(token), Instant.now().plus(LINK_LASTS)) == 1
                ? Optional.of(token)
                : Optional.empty();
    }

    /** What the link would do, without doing it: machines that scan mail follow links. */
    @Transactional(readOnly = true)
    public Confirmation look(String token) {
        return judge(mapper.byToken(RequestSeals.hash(token)));
    }

    @Transactional(readOnly = true)
    public Optional<RequestRow> byToken(String token) {
        return Optional.ofNullable(mapper.byToken(RequestSeals.hash(token))).map(this::opened);
    }

    /** Uses the link. */
    @Transactional
    public Confirmation confirm(String token) {
        var row = mapper.byToken(RequestSeals.hash(token));
        var judged = judge(row);
        if (row != null && judged == Confirmation.WORKS) {
            mapper.open(row.id());
        }
        return judged;
    }

    private static Confirmation judge(@Nullable RequestRow row) {
        if (row == null) {
            return Confirmation.UNKNOWN;
        }
        if (row.status() != RequestStatus.STARTED) {
            return Confirmation.USED;
        }
        var expires = row.tokenExpiresAt();
        return expires != null && expires.isAfter(Instant.now()) ? Confirmation.WORKS : Confirmation.EXPIRED;
    }

    /** Those that staff hear of: what waits for an answer first. */
    @Transactional(readOnly = true)
    public List<RequestRow> list() {
        return mapper.list(MOST).stream().map(this::opened).toList();
    }

    @Transactional(readOnly = true)
    public Optional<RequestRow> find(UUID id) {
        return Optional.ofNullable(mapper.byId(id)).map(this::opened);
    }

    private RequestRow opened(RequestRow row) {
        return row.sealedEmail() == null
                ? row
                : row.by(
                        seals.open(PERSON, row.id(), row.sealedPerson()),
                        seals.open(EMAIL, row.id(), row.sealedEmail()));
    }

    /** Seals what an older version left in plain words. */
    @Transactional
    public void sealPlain() {
        mapper.plain()
                .forEach(row -> mapper.seal(
                        row.id(),
                        seals.closeIfAny(PERSON, row.id(), row.person()),
                        seals.closeIfAny(EMAIL, row.id(), row.email())));
    }

    /**
     * Says which product a request asks for.
     *
     * @param key null for one that the record does not have yet: it is made, and stands as requested
     */
    @Transactional
    public RequestRow tie(UUID id, @Nullable Key key) {
        var row = open(id);
        var product = key == null ? make(row) : key;
        if (record.find(ItemKind.PRODUCT, product).isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-product-unknown")
                    .field("product", "request-product-unknown");
        }
        mapper.tie(id, product.value());
        return find(id).orElseThrow();
    }

    /** Only what the product is: what the asker said of themselves and of their classes is for staff alone. */
    private Key make(RequestRow row) {
        record.hold();
        var now = record.load();
        var key = new FreeKeys(record, now).suggest(ItemKind.PRODUCT, row.app(), "app");
        record.put(
                Product.builder(key, row.app())
                        .website(row.website())
                        .status(ProductStatus.REQUESTED)
                        .decidedOn(now.profile().day(row.startedAt()))
                        .build(),
                OptionalLong.empty());
        return key;
    }

    /**
     * Decides on the product that a request asks for, and has the answer mailed. Where the product stands so already, the
     * answer says so and the record stays as it is.
     */
    @Transactional
    public RequestRow answer(UUID id, ProductStatus status, LocalDate day, @Nullable String reason) {
        var row = open(id);
        var found = Optional.ofNullable(row.product())
                .flatMap(key -> record.find(ItemKind.PRODUCT, Key.of(key)))
                .orElseThrow(() -> new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-untied"));
        var product = (Product) found.value();
        if (product.status() == status) {
            var said = product.decidedOn() == null ? day : product.decidedOn();
            mapper.answer(id, Codes.of(status), said, reason == null ? product.reason() : reason);
        } else {
            decisions.decide(product.key(), new Decision(status, day, reason), found.version());
            mapper.answer(id, Codes.of(status), day, reason);
        }
        enqueue(RequestJobs.SEND_ANSWER, id);
        return find(id).orElseThrow();
    }

    /** Removes a request without an answer. */
    @Transactional
    public void drop(UUID id) {
        if (mapper.delete(id) == 0) {
            throw notFound();
        }
    }

    @Transactional
    public void forgetWhoAsked(UUID id) {
        mapper.forgetWhoAsked(id);
    }

    private RequestRow open(UUID id) {
        var row = mapper.lock(id);
        if (row == null || row.status() == RequestStatus.STARTED) {
            throw notFound();
        }
        if (row.status() == RequestStatus.ANSWERED) {
            throw new ProblemException(HttpStatus.CONFLICT, "request-answered");
        }
        return row;
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }

    private void enqueue(String job, UUID id) {
        scheduler
                .getObject()
                .scheduleIfNotExists(RequestJobs.instance(job, DistrictScope.current(), id), Instant.now());
    }
}
