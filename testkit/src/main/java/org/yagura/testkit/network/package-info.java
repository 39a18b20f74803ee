/**
 * Small networks of every vendor, drawn at random from a seed, and packets that try their rules.
 */
@NullMarked
package org.yagura.testkit.network;

import org.jspecify.annotations.NullMarked;
