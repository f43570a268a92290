package org.chaekgil.workflow.web;

import org.chaekgil.workflow.identity.EnginePeople;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WebappFilters {
    /** After Spring Security (order -100) and the session, before the web applications' own authentication filter. */
    @Bean
    FilterRegistrationBean<TasklistSignOn> tasklistSignOn(EnginePeople people) {
        var filter = new FilterRegistrationBean<>(new TasklistSignOn(people));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(101);
        return filter;
    }
}
