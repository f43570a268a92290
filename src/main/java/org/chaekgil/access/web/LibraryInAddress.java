package org.chaekgil.access.web;

import org.chaekgil.access.Input;
import org.chaekgil.network.LibraryId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A library named in an address or its query, in capitals or not. */
@Component
class LibraryInAddress implements Converter<String, LibraryId> {
    @Override
    public LibraryId convert(String sent) {
        return Input.code(LibraryId::new).apply(sent);
    }
}
