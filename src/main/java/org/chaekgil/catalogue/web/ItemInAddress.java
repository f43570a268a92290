package org.chaekgil.catalogue.web;

import org.chaekgil.access.Input;
import org.chaekgil.catalogue.ItemBarcode;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A copy named in an address, in capitals or not. */
@Component
class ItemInAddress implements Converter<String, ItemBarcode> {
    @Override
    public ItemBarcode convert(String sent) {
        return Input.code(ItemBarcode::new).apply(sent);
    }
}
