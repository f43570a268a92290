package org.chaekgil.custody.web;

/**
 * What the desk shows and sounds after a scan: one instruction, in both languages.
 *
 * @param kind selects colour and sound: shelve, hold-shelf, tote, hand-over, nothing, stop, card, tote-in-hand
 * @param title of the book scanned, or null
 * @param scan id of the scan, to take it back; null where nothing was done
 */
record Beep(
        String kind,
        String word,
        String wordInOther,
        String text,
        String textInOther,
        String other,
        String barcode,
        String title,
        String request,
        String scan) {}
