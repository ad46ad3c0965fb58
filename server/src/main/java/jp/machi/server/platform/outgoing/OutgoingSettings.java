package jp.machi.server.platform.outgoing;

import java.time.Duration;
import jp.machi.server.platform.config.Setting;

/** Whom the server may ask over HTTP. */
public record OutgoingSettings(
    @Setting(
            value = "",
            meaning =
                "Hosts inside the own network that may be asked all the same, on any port: names or addresses between commas; not set: none, only public addresses.")
        String allowedHosts,
    @Setting(value = "80,443", meaning = "Ports of other hosts that may be asked, between commas.")
        String ports,
    @Setting(
            value = "10",
            meaning = "Longest time for one request to another server, in seconds.",
            min = 1,
            max = 600)
        Duration timeout) {}
