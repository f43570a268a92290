package org.chaekgil.custody.web;

import org.chaekgil.access.Input;
import org.chaekgil.custody.ToteBarcode;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A tote named in an address, in capitals or not. */
@Component
class ToteInAddress implements Converter<String, ToteBarcode> {
    @Override
    public ToteBarcode convert(String sent) {
        return Input.code(ToteBarcode::new).apply(sent);
    }
}
