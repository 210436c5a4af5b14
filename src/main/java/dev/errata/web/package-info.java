/** The door for people: pages, in English and Chinese. */
@NullMarked
package dev.errata.web;

import org.jspecify.annotations.NullMarked;
