/** Access lists and object groups as Cisco and its imitators write them. */
@NullMarked
package org.yagura.intake.config.acl;

import org.jspecify.annotations.NullMarked;
