/** Rules about accounts and backups. */
@NullMarked
package org.yagura.analysis.finding.account;

import org.jspecify.annotations.NullMarked;
