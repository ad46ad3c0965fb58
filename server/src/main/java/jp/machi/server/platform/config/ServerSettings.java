package jp.machi.server.platform.config;

import java.nio.file.Path;

/** Where the server keeps its files and where it listens. */
public record ServerSettings(
    @Setting(
            value = "data",
            meaning = "Folder for everything the server keeps; only its owner can read it.")
        Path home,
    @Setting(
            value = "data/reference",
            meaning =
                "Folder of the city's own tables of places, made by `machi reference import`.")
        Path reference,
    @Setting(
            value = "127.0.0.1",
            meaning =
                "Network address to listen on; the default is reached from this machine only.")
        String address,
    @Setting(value = "8080", meaning = "Port to listen on; 0 takes any free one.", max = 65_535)
        int port) {}
