package org.plainview.server.idempotency.internal;

import org.jspecify.annotations.Nullable;

/**
 * What was answered.
 *
 * @param request SHA-256 of what was asked
 * @param body as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares rows.
record AnswerRow(byte[] request, int status, @Nullable String etag, byte @Nullable [] body) {}
