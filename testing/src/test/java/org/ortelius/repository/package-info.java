/**
 * Tests of the repository itself: links in the documents, the diagram of the packages, the citations of the place model. They read source files and
 * start nothing. {@code -Ddocs=write} writes what is made from the code instead of comparing it.
 */
@NullMarked
package org.ortelius.repository;

import org.jspecify.annotations.NullMarked;
