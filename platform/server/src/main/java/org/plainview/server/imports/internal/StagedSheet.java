package org.plainview.server.imports.internal;

/**
 * One sheet of a staged import.
 *
 * @param name empty where the format has none
 * @param firstChunk of the import's chunks, from 0
 * @param chunks how many of them, from there, hold its rows
 * @param rows how many rows stand below the headings
 */
public record StagedSheet(String name, int firstChunk, int chunks, int rows) {}
