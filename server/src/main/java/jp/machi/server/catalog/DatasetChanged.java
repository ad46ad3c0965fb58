package jp.machi.server.catalog;

/** Something changed that a catalogue shows of a dataset; told when the change is made for good. */
public record DatasetChanged(DatasetId dataset) {}
