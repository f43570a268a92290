/**
 * What if: the traffic of past days, planned again with other vans, waves, another hub or other opening days, beside the fixed
 * rounds. It reads the network and the plans of past days and writes tables of its own only; no plan, trip or promise changes.
 */
package org.chaekgil.whatif;
