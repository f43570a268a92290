package org.chaekgil.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Just enough of the product to ask a database whether it contradicts itself. */
@DatabaseOnly
@ComponentScan(
        basePackages = {"org.chaekgil.database", "org.chaekgil.demo.jdbc"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.chaekgil\\.demo\\.jdbc\\.(?!SqlInvariants$).*"))
class CheckBeans {}
