/**
 * The day's courier plan: which van stops where, in which wave and in which order, and what that brings and costs.
 * Stands alone: no database, no web, no other module. The search for a good plan is in {@code routing.solver}, the files in
 * {@code routing.file}.
 */
package org.chaekgil.routing;
