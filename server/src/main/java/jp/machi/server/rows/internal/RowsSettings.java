package jp.machi.server.rows.internal;

import java.time.Duration;
import jp.machi.server.platform.config.Setting;

/** Limits of the row API. */
public record RowsSettings(
    @Setting(value = "2", meaning = "Row queries answered at the same time.", min = 1, max = 64)
        int threads,
    @Setting(
            value = "64",
            meaning = "Row queries that may wait; more are told to come back.",
            min = 0,
            max = 10_000)
        int waiting,
    @Setting(
            value = "10",
            meaning = "Longest time for one row query, in seconds.",
            min = 1,
            max = 600)
        Duration timeout,
    @Setting(
            value = "256",
            meaning =
                "Most memory for all row queries together, in megabytes, outside the Java heap.",
            min = 64,
            max = 65_536)
        int memoryMegabytes) {}
