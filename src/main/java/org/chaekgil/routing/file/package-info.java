/** The day file and the plan file, in JSON: see {@link org.chaekgil.routing.file.DayFile} for the format. */
package org.chaekgil.routing.file;
