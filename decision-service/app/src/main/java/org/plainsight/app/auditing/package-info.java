/**
 * The access log: who did what with personal data, and for which stated purpose. Others append to it, in the transaction of
 * what they do; nobody changes it; the auditor reads it.
 */
@NullMarked
package org.plainsight.app.auditing;

import org.jspecify.annotations.NullMarked;
