package org.chaekgil.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Just enough of the product to write network and catalogue. */
@DatabaseOnly
@ComponentScan(
        basePackages = {
            "org.chaekgil.database",
            "org.chaekgil.network",
            "org.chaekgil.catalogue.jdbc",
            "org.chaekgil.demo.jdbc"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.chaekgil\\.network\\.web\\..*|org\\.chaekgil\\.demo\\.jdbc\\.(?!JdbcInventingCopies$|DemoCatalogue$).*"))
class CatalogueBeans {}
