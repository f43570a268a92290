package org.chaekgil.access;

/** What a call sends, of which every field must be known: one that is spelt wrong is refused instead of left out of account. */
public interface StrictBody {}
