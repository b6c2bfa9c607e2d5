package org.plainview.server.idempotency.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.server.idempotency.Idempotency;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredAnswers implements Idempotency {
    private static final String REPLAYED = "Idempotency-Replayed";
    /** The draft wants a string in quotes; many clients leave them out. */
    private static final Pattern KEY = Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-\\[\\]-~]{1,255})");

    private final AnswerMapper mapper;
    private final CurrentMember member;
    private final JsonMapper json;

    StoredAnswers(AnswerMapper mapper, CurrentMember member, JsonMapper json) {
        this.mapper = mapper;
        this.member = member;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> ResponseEntity<T> answer(
            @Nullable String key, @Nullable Object body, Class<T> type, Supplier<ResponseEntity<T>> write) {
        if (key == null) {
            return write.get();
        }
        var who = member.require().asker();
        var named = named(key);
        if (!mapper.lock(who, named)) {
            throw new ProblemException(HttpStatus.CONFLICT, "idempotency-under-way");
        }
        var request = fingerprint(body);
        var stored = mapper.find(who, named);
        if (stored == null) {
            var answer = write.get();
            mapper.store(who, named, stored(request, answer));
            return answer;
        }
        if (!Arrays.equals(stored.request(), request)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-used");
        }
        return replay(stored, type);
    }

    private static String named(String key) {
        var form = KEY.matcher(key.strip());
        if (!form.matches()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "idempotency-key-malformed");
        }
        return Optional.ofNullable(form.group(1)).orElseGet(() -> form.group(2));
    }

    private AnswerRow stored(byte[] request, ResponseEntity<?> answer) {
        return new AnswerRow(
                request,
                answer.getStatusCode().value(),
                answer.getHeaders().getETag(),
                answer.getBody() == null ? null : json.writeValueAsBytes(answer.getBody()));
    }

    private <T> ResponseEntity<T> replay(AnswerRow stored, Class<T> type) {
        var answer = ResponseEntity.status(stored.status()).header(REPLAYED, "true");
        if (stored.etag() != null) {
            answer.eTag(stored.etag());
        }
        return stored.body() == null ? answer.build() : answer.body(json.readValue(stored.body(), type));
    }

    /** Of what the request asks for: its method, its address and its content. */
    private byte[] fingerprint(@Nullable Object body) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var digest = sha256();
        digest.update((request.getMethod() + "\n" + request.getRequestURI() + "\n").getBytes(UTF_8));
        return digest.digest(body == null ? new byte[0] : json.writeValueAsBytes(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
