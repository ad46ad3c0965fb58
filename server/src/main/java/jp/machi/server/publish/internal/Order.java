package jp.machi.server.publish.internal;

import java.util.UUID;
import jp.machi.core.mapping.MappingOverrides;

/**
 * What a worker is to do: one file.
 *
 * @param sourceSha256 where its bytes are
 * @param attempts how often work on it was begun, this time included
 */
record Order(
    UUID id,
    String department,
    String name,
    String licence,
    MappingOverrides overrides,
    String sourceSha256,
    int attempts) {}
