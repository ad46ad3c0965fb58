package jp.machi.server.feed.internal;

import java.time.Duration;
import jp.machi.server.platform.config.Setting;

/** Limits of the stream of events. */
public record FeedSettings(
    @Setting(
            value = "1000",
            meaning = "Streams of events open at the same time; more are told to come back.",
            max = 100_000)
        int streams,
    @Setting(
            value = "15",
            meaning = "Seconds without an event after which a stream says that it is still there.",
            min = 1,
            max = 3_600)
        Duration heartbeat) {}
