package jp.machi.server.catalog;

import java.time.Instant;

/**
 * What persons say about something, in one version.
 *
 * @param version counts up from 1; 0 where nobody has said anything yet
 * @param by name of the person as given; not for everybody
 * @param at when it was said
 * @param reason as given, {@code ""} for none
 */
public record Stated<T>(T content, int version, String by, Instant at, String reason) {}
