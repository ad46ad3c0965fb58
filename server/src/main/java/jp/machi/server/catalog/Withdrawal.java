package jp.machi.server.catalog;

import java.time.Instant;

/**
 * That something is no longer given out. Its bytes stay.
 *
 * @param at since when
 * @param reason as the person wrote it who decided; everybody may read it
 */
public record Withdrawal(Instant at, String reason) {}
