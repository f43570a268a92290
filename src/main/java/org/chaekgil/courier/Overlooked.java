package org.chaekgil.courier;

import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.LibraryId;

/** A tote still on board though the van, carrying it, has been at the library it goes to. */
public record Overlooked(ToteBarcode tote, LibraryId to) {}
